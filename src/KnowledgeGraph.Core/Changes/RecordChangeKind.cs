namespace KnowledgeGraph.Core.Changes;

/// <summary>The kind of change of a record from one release to the next.</summary>
public enum RecordChangeKind
{
    /// <summary>The record is new.</summary>
    Added,

    /// <summary>The record is gone, and its identifier leads to no other record.</summary>
    Removed,

    /// <summary>The record is gone, and its identifier leads to another record, or to several.</summary>
    Merged,

    /// <summary>The ontology has withdrawn the record.</summary>
    Retired,

    /// <summary>The record was withdrawn, and is in use again.</summary>
    Restored,

    /// <summary>The record has another name, symbol or title.</summary>
    Renamed,

    /// <summary>Something else is said of the record: its identifiers, synonyms, definitions and so on.</summary>
    Changed,
}
