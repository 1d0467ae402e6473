using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Disease (left) – citation (right); newest first.</summary>
public sealed class DiseaseCitationLinks : LinkSet
{
    private readonly float[] _relevance;
    private readonly RowRanges _categoryRows;
    private readonly DiseaseCitationCategory[] _categories;

    /// <summary>Builds the set.</summary>
    /// <param name="diseaseCount">Rows of the disease table.</param>
    /// <param name="citations">The citation table.</param>
    /// <param name="diseaseRows">Disease of each link.</param>
    /// <param name="citationRows">Citation of each link.</param>
    /// <param name="relevance">Between 0 and 1, per link.</param>
    /// <param name="categories">Sections of the links, ascending by link key.</param>
    public DiseaseCitationLinks(
        int diseaseCount,
        CitationTable citations,
        int[] diseaseRows,
        int[] citationRows,
        float[] relevance,
        DiseaseCitationCategory[] categories)
        : base(diseaseCount, citations.Count, diseaseRows, citationRows, citations.NewestFirstKeys(citationRows))
    {
        _relevance = relevance;
        _categories = categories;
        _categoryRows = RowRanges.FromOwners(diseaseRows.Length, Array.ConvertAll(categories, category => category.LinkId - 1));
    }

    /// <summary>Between 0 and 1.</summary>
    public float Relevance(int link) => _relevance[link];

    /// <summary>The sections the paper stands in for this disease, in the page's order.</summary>
    public ReadOnlySpan<DiseaseCitationCategory> Categories(int link)
    {
        var (start, count) = _categoryRows[link];
        return _categories.AsSpan(start, count);
    }
}
