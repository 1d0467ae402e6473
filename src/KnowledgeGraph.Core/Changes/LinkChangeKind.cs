namespace KnowledgeGraph.Core.Changes;

/// <summary>What has become of a link, or of what a source says of it.</summary>
public enum LinkChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is there in both, and something else is said of it.</summary>
    Changed,
}
