namespace KnowledgeGraph.Core.Graph;

/// <summary>The MeSH headings of papers.</summary>
public sealed class MeshHeadingTable
{
    /// <summary>The descriptor's name.</summary>
    public required PooledColumn Descriptor { get; init; }

    /// <summary>Whether the descriptor or one of its qualifiers is a major topic.</summary>
    public required bool[] IsMajorTopic { get; init; }

    /// <summary>The rows of each paper.</summary>
    public required RowRanges ByCitation { get; init; }
}
