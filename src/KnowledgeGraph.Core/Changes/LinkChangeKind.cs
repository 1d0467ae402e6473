namespace KnowledgeGraph.Core.Changes;

/// <summary>The kind of change of a link, or of a source's statement about it.</summary>
public enum LinkChangeKind
{
    /// <summary>It is in the later release only.</summary>
    Added,

    /// <summary>It is in the earlier release only.</summary>
    Removed,

    /// <summary>It is in both releases, with different values.</summary>
    Changed,
}
