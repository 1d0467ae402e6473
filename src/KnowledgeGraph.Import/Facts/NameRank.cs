namespace KnowledgeGraph.Import.Facts;

/// <summary>The rank of a name by its source; a disease is shown under the name of the lowest rank.</summary>
internal enum NameRank
{
    /// <summary>Mondo's label.</summary>
    Mondo,

    /// <summary>MedGen's preferred name.</summary>
    MedGen,

    /// <summary>The name that NCBI Gene or ClinVar uses.</summary>
    Ncbi,

    /// <summary>The name in HPO's annotations, or Orphanet's.</summary>
    Annotation,

    /// <summary>Not a name to show.</summary>
    None,
}
