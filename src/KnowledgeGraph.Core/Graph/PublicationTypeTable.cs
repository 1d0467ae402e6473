namespace KnowledgeGraph.Core.Graph;

/// <summary>The publication types of papers.</summary>
public sealed class PublicationTypeTable
{
    /// <summary>MeSH publication type.</summary>
    public required PooledColumn Name { get; init; }

    /// <summary>The rows of each paper.</summary>
    public required RowRanges ByCitation { get; init; }
}
