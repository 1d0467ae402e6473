namespace KnowledgeGraph.Import.Facts;

/// <summary>Whose name a disease is shown under: the lowest rank there is.</summary>
internal enum NameRank
{
    /// <summary>Mondo's label.</summary>
    Mondo,

    /// <summary>MedGen's preferred name.</summary>
    MedGen,

    /// <summary>The name NCBI Gene or ClinVar use.</summary>
    Ncbi,

    /// <summary>The name in HPO's annotations, or Orphanet's.</summary>
    Annotation,

    /// <summary>Not a name to show.</summary>
    None,
}
