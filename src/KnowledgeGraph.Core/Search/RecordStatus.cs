namespace KnowledgeGraph.Core.Search;

/// <summary>The outcome of looking for the record that a text names.</summary>
public enum RecordStatus
{
    /// <summary>The text is an identifier of the record, or the approved symbol of a gene.</summary>
    Found,

    /// <summary>The text is a name, a synonym, or a number that only one record has.</summary>
    FoundByName,

    /// <summary>The text is a retired identifier, or the former symbol of a gene; the record is the live one.</summary>
    Retired,

    /// <summary>The text names a withdrawn term that has no single successor to follow; the record is that term.</summary>
    Withdrawn,

    /// <summary>The text may mean several records, or only something wider, narrower or related; no record was chosen.</summary>
    Ambiguous,

    /// <summary>No record has this name or identifier.</summary>
    Unknown,
}
