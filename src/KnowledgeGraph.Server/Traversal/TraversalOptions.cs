namespace KnowledgeGraph.Server.Traversal;

/// <summary>How far one walk over the graph may go.</summary>
public sealed class TraversalOptions
{
    /// <summary>Steps of the longest path, and of the widest neighbourhood.</summary>
    public int MaxLength { get; set; } = 8;

    /// <summary>Paths of one search.</summary>
    public int MaxPaths { get; set; } = 100;

    /// <summary>Nodes of one neighbourhood.</summary>
    public int MaxNodes { get; set; } = 1_000;

    /// <summary>Edges of one neighbourhood.</summary>
    public int MaxEdges { get; set; } = 5_000;

    /// <summary>Records that one walk starts from, or avoids.</summary>
    public int MaxRecords { get; set; } = 100;

    /// <summary>Nodes that one walk visits before it gives up and says so.</summary>
    public int MaxVisited { get; set; } = 200_000;
}
