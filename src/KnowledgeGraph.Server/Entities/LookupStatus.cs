namespace KnowledgeGraph.Server.Entities;

/// <summary>What became of one identifier that was looked up.</summary>
public enum LookupStatus
{
    /// <summary>It is an identifier of the record, or the approved symbol of a gene.</summary>
    Found,

    /// <summary>It is a name, a synonym, or a number that no other record has.</summary>
    FoundByName,

    /// <summary>It was retired or merged, or is the former symbol of a gene; the record is the live one.</summary>
    Retired,

    /// <summary>It may mean several records; none was taken.</summary>
    Ambiguous,

    /// <summary>No record of this release has it or is called so.</summary>
    Unknown,
}
