namespace KnowledgeGraph.Server.Changes;

/// <summary>The kinds of difference between a release and the one before it, in what they say of a record.</summary>
public enum RecordVersionKind
{
    /// <summary>The record is there in the oldest release that is looked at.</summary>
    Present,

    /// <summary>The record is new.</summary>
    Added,

    /// <summary>The record or its links are others.</summary>
    Changed,

    /// <summary>The record is gone.</summary>
    Removed,
}
