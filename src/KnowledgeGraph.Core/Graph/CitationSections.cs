using KnowledgeGraph.Core.Citations.Filters;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The filters that papers pass: for each paper the keys of the clauses that fired, in the order of section and breadth.</summary>
public sealed class CitationSections
{
    private readonly RowRanges _ofPaper;
    private readonly ushort[] _clauseIds;
    private readonly FilterClause[] _clauses;

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
    }

    /// <summary>How many filters a paper passes.</summary>
    public int Count(int citationRow) => _ofPaper[citationRow].Count;

    /// <summary>The clause by which a paper passes one of its filters.</summary>
    /// <param name="citationRow">The paper.</param>
    /// <param name="index">From 0 to <see cref="Count"/>.</param>
    public FilterClause Clause(int citationRow, int index) => _clauses[_clauseIds[_ofPaper[citationRow].Start + index] - 1];
}
