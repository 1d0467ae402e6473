namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>The role of a gene in the diagnosis according to an interpretation.</summary>
public enum PhenopacketGeneStatus
{
    /// <summary>The interpretation does not say.</summary>
    None,

    /// <summary>The gene is not the cause.</summary>
    Rejected,

    /// <summary>The gene may be the cause.</summary>
    Candidate,

    /// <summary>The gene contributes.</summary>
    Contributory,

    /// <summary>The gene is the cause.</summary>
    Causative,
}
