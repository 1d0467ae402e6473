namespace KnowledgeGraph.Core.Changes;

/// <summary>What has become of a record from one release to the next.</summary>
public enum RecordChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone, and no other record has its identifier.</summary>
    Removed,

    /// <summary>It is gone, and its identifier leads to another record, or to several.</summary>
    Merged,

    /// <summary>Its ontology has withdrawn it.</summary>
    Retired,

    /// <summary>It was withdrawn, and is in use again.</summary>
    Restored,

    /// <summary>It has another name, symbol or title.</summary>
    Renamed,
}
