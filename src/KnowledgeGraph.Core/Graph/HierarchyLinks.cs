namespace KnowledgeGraph.Core.Graph;

/// <summary>is_a steps of one ontology: child (left) – parent (right), in row order.</summary>
public sealed class HierarchyLinks : LinkSet
{
    private readonly int[] _sourceIds;

    /// <summary>Builds the set.</summary>
    public HierarchyLinks(int termCount, int[] childRows, int[] parentRows, int[] sourceIds)
        : base(termCount, termCount, childRows, parentRows, new int[childRows.Length]) => _sourceIds = sourceIds;

    /// <summary>The key of the source that states the step.</summary>
    public int SourceId(int link) => _sourceIds[link];
}
