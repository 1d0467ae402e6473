namespace KnowledgeGraph.Core.Export;

/// <summary>The parts of a graph in a format that keeps them apart.</summary>
public enum GraphPart
{
    /// <summary>The records.</summary>
    Nodes,

    /// <summary>The links.</summary>
    Edges,

    /// <summary>The release, its sources and their licences.</summary>
    Metadata,
}
