namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>What an interpretation found a gene to be for the diagnosis.</summary>
public enum PhenopacketGeneStatus
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>It is not the cause.</summary>
    Rejected,

    /// <summary>It may be the cause.</summary>
    Candidate,

    /// <summary>It contributes.</summary>
    Contributory,

    /// <summary>It is the cause.</summary>
    Causative,
}
