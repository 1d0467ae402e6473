using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Links of a kind of record (left) to papers (right), newest first.</summary>
public abstract class CitationLinks : LinkSet
{
    private readonly byte[] _listedIn;
    private readonly CitationList[] _lists;

    /// <summary>Builds both directions.</summary>
    /// <param name="leftCount">Rows of the left table.</param>
    /// <param name="citations">The citation table.</param>
    /// <param name="leftRows">Left row of each link.</param>
    /// <param name="citationRows">Citation of each link.</param>
    /// <param name="listedIn">The lists that have each link, as bits.</param>
    protected CitationLinks(int leftCount, CitationTable citations, int[] leftRows, int[] citationRows, byte[] listedIn)
        : base(leftCount, citations.Count, leftRows, citationRows, new LinkKeys(citations.NewestFirst, citationRows), isLarge: true)
    {
        _listedIn = listedIn;
        _lists = citations.Lists;
    }

    /// <summary>Whether a list has a link.</summary>
    internal bool IsListed(int link, CitationList list) => (_listedIn[link] & list.Bit()) != 0;

    /// <summary>The lists that have a link, as bits: see <see cref="CitationList.Bit"/>.</summary>
    public byte ListedIn(int link) => _listedIn[link];

    /// <summary>All statements about a link, in the order of source: those that are stored, and those of the lists that have it.</summary>
    public IEnumerable<AssociationStatement> Statements(int link, IEnumerable<AssociationStatement> stored) => _lists
        .Where(list => (_listedIn[link] & list.Bit()) != 0)
        .Select(AssociationStatement (list) => new ListStatement { LinkId = link + 1, SourceId = list.SourceId, Evidence = list.Evidence })
        .Concat(stored)
        .OrderBy(statement => statement.SourceId);
}
