namespace KnowledgeGraph.Server.Entities;

/// <summary>The result of looking up one identifier.</summary>
public enum LookupStatus
{
    /// <summary>The text is an identifier of the record, or the approved symbol of a gene.</summary>
    Found,

    /// <summary>The text is a name, a synonym, or a number that no other record has.</summary>
    FoundByName,

    /// <summary>The identifier was retired or merged, or is the former symbol of a gene; the record is the current one.</summary>
    Retired,

    /// <summary>The text may mean several records; none was chosen.</summary>
    Ambiguous,

    /// <summary>No record of this release has this identifier or name.</summary>
    Unknown,
}
