namespace KnowledgeGraph.Server.Entities;

/// <summary>What became of one identifier that was looked up.</summary>
public enum LookupStatus
{
    /// <summary>It is an identifier of the record.</summary>
    Found,

    /// <summary>It was retired or merged; the record is the live one.</summary>
    Retired,

    /// <summary>No record of this release has it.</summary>
    Unknown,
}
