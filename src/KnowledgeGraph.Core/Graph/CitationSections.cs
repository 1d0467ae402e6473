using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The filters that papers pass: for each paper the keys of the clauses that fired, in the order of section and breadth.</summary>
public sealed class CitationSections
{
    private const int BroadAt = 8;
    private const int Sections = (1 << BroadAt) - 1;

    private readonly RowRanges _ofPaper;
    private readonly ushort[] _clauseIds;
    private readonly FilterClause[] _clauses;
    private readonly ushort[] _bits;

    /// <summary>Holds the matches.</summary>
    /// <param name="citationCount">Papers.</param>
    /// <param name="citationRows">Paper of each match, ascending.</param>
    /// <param name="clauseIds">Clause of each match, by key.</param>
    /// <param name="clauses">The clauses in order of key.</param>
    public CitationSections(int citationCount, int[] citationRows, ushort[] clauseIds, FilterClause[] clauses)
    {
        _ofPaper = RowRanges.FromOwners(citationCount, citationRows);
        _clauseIds = clauseIds;
        _clauses = clauses;
        _bits = new ushort[citationCount];
        for (var match = 0; match < clauseIds.Length; match++)
        {
            var clause = clauses[clauseIds[match] - 1];
            _bits[citationRows[match]] |= (ushort)(1 << ((clause.Breadth == FilterBreadth.Narrow ? 0 : BroadAt) + (int)clause.Category));
        }
    }

    /// <summary>
    /// The sections that filters find for a paper as bits, 1 &lt;&lt; section: a disease may have half a million papers to be counted.
    /// </summary>
    /// <param name="citationRow">The paper.</param>
    /// <param name="breadths">The breadths that count as bits, 1 &lt;&lt; breadth.</param>
    public int Bits(int citationRow, int breadths)
    {
        var bits = _bits[citationRow];
        return (((breadths >> (int)FilterBreadth.Narrow) & 1) != 0 ? bits & Sections : 0)
            | (((breadths >> (int)FilterBreadth.Broad) & 1) != 0 ? bits >> BroadAt : 0);
    }

    /// <summary>The number of filters that a paper passes.</summary>
    public int Count(int citationRow) => _ofPaper[citationRow].Count;

    /// <summary>The clause by which a paper passes one of its filters.</summary>
    /// <param name="citationRow">The paper.</param>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public FilterClause Clause(int citationRow, int index) => _clauses[_clauseIds[_ofPaper[citationRow].Start + index] - 1];
}
