namespace KnowledgeGraph.Import.Facts;

/// <summary>The order in which the exact mappings of sources are applied when identifiers are joined; see docs/decisions/0004.</summary>
internal enum MappingPriority
{
    /// <summary>Mondo's curated exact matches.</summary>
    Mondo,

    /// <summary>NCBI's concept of a condition with its MONDO class or MIM number.</summary>
    GeneCondition,

    /// <summary>NCBI's concept of a MIM entry.</summary>
    Mim2Gene,

    /// <summary>MedGen's identifier mappings.</summary>
    MedGen,

    /// <summary>Orphanet's and others' references.</summary>
    Other,
}
