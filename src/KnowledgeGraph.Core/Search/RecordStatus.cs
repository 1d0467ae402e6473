namespace KnowledgeGraph.Core.Search;

/// <summary>What became of a text that was to name a record.</summary>
public enum RecordStatus
{
    /// <summary>It is an identifier of the record, or the approved symbol of a gene.</summary>
    Found,

    /// <summary>It is a name, a synonym, or a number that no more than one record has.</summary>
    FoundByName,

    /// <summary>It was retired, or is the former symbol of a gene; the record is the live one.</summary>
    Retired,

    /// <summary>It is a term that was withdrawn, and no one successor was followed; the record is that term.</summary>
    Withdrawn,

    /// <summary>It may mean several records, or what it means is wider, narrower or merely related; none was taken.</summary>
    Ambiguous,

    /// <summary>No record is called so.</summary>
    Unknown,
}
