using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The links of each paper, found by counting.</summary>
internal sealed class PaperLinks
{
    private readonly int[] _starts;
    private readonly DiseaseCitation[] _links;

    public PaperLinks(List<DiseaseCitation> links, int papers)
    {
        _starts = new int[papers + 2];
        foreach (var link in links)
        {
            _starts[link.CitationId + 1]++;
        }

        for (var paper = 1; paper < _starts.Length; paper++)
        {
            _starts[paper] += _starts[paper - 1];
        }

        _links = new DiseaseCitation[links.Count];
        var next = _starts.AsSpan(0, papers + 1).ToArray();
        foreach (var link in links)
        {
            _links[next[link.CitationId]++] = link;
        }
    }

    /// <summary>The links of a paper, by its key.</summary>
    public ArraySegment<DiseaseCitation> this[int citationId] => new(_links, _starts[citationId], _starts[citationId + 1] - _starts[citationId]);
}
