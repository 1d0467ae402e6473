using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Disease (left) – citation (right); newest first.</summary>
public sealed class DiseaseCitationLinks : CitationLinks
{
    // Four decimals are all that relevance has.
    private const float RelevanceSteps = 10_000;

    private readonly ushort[] _relevance;
    private readonly byte[] _basis;
    private readonly int[] _curatedLinks;
    private readonly DiseaseCitationCategory[] _curated;
    private readonly CitationSections _sections;

    /// <summary>Builds the set.</summary>
    /// <param name="diseaseCount">Rows of the disease table.</param>
    /// <param name="citations">The citation table.</param>
    /// <param name="diseaseRows">Disease of each link.</param>
    /// <param name="citationRows">Citation of each link.</param>
    /// <param name="relevance">In steps, as <see cref="StepOf"/> gives them, per link.</param>
    /// <param name="basis"><see cref="RelevanceBasis"/>, per link.</param>
    /// <param name="listedIn">The lists that have each link, as bits.</param>
    /// <param name="curated">Sections that sources list papers in, ascending by link key, then section.</param>
    public DiseaseCitationLinks(
        int diseaseCount,
        CitationTable citations,
        int[] diseaseRows,
        int[] citationRows,
        ushort[] relevance,
        byte[] basis,
        byte[] listedIn,
        DiseaseCitationCategory[] curated)
        : base(diseaseCount, citations, diseaseRows, citationRows, listedIn)
    {
        _relevance = relevance;
        _basis = basis;
        _curated = curated;
        _curatedLinks = Array.ConvertAll(curated, row => row.LinkId - 1);
        _sections = citations.Sections;
    }

    /// <summary>A relevance between 0 and 1 in the form in which it is stored.</summary>
    /// <exception cref="OverflowException">The relevance is not between 0 and 1.</exception>
    public static ushort StepOf(double relevance) => checked((ushort)Math.Round(relevance * RelevanceSteps));

    /// <summary>Between 0 and 1.</summary>
    public float Relevance(int link) => _relevance[link] / RelevanceSteps;

    /// <summary>Between 0 and 1, as the store has it.</summary>
    public double ExactRelevance(int link) => _relevance[link] / (double)RelevanceSteps;

    /// <summary>The relevance in words.</summary>
    public IEnumerable<string> RelevanceReasons(int link) =>
        LinkRelevance.Reasons((RelevanceBasis)_basis[link], ByRight.Degree(RightRow(link)));

    /// <summary>
    /// The disease's sections that contain the paper, in the page's order; in each, entries of sources come before results of filters.
    /// </summary>
    public IEnumerable<CitationClassification> Classifications(int link)
    {
        var paper = RightRow(link);
        var found = Enumerable.Range(0, _sections.Count(paper)).Select(index => _sections.Clause(paper, index))
            .Select(clause => new CitationClassification(clause.Category, clause.Breadth, clause.Text));
        return Curated(link).Select(row => new CitationClassification(row.Category, row.Breadth, row.Matched)).Concat(found)
            .OrderBy(row => row.Category).ThenBy(row => row.Breadth);
    }

    /// <summary>The sections of a link as bits, 1 &lt;&lt; section; only those of some breadths.</summary>
    /// <param name="link">The link.</param>
    /// <param name="breadths">The breadths that count as bits, 1 &lt;&lt; breadth.</param>
    public int CategoryBits(int link, int breadths)
    {
        var bits = _sections.Bits(RightRow(link), breadths);
        if (_curatedLinks.Length == 0)
        {
            return bits;
        }

        foreach (var row in Curated(link))
        {
            bits |= ((breadths >> (int)row.Breadth) & 1) << (int)row.Category;
        }

        return bits;
    }

    private ArraySegment<DiseaseCitationCategory> Curated(int link)
    {
        var start = FirstCurated(link);
        var end = start;
        while (end < _curatedLinks.Length && _curatedLinks[end] == link)
        {
            end++;
        }

        return new ArraySegment<DiseaseCitationCategory>(_curated, start, end - start);
    }

    private int FirstCurated(int link)
    {
        var (low, high) = (0, _curatedLinks.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _curatedLinks[middle] < link ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
