using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>One source's statement about a disease–phenotype link.</summary>
public sealed class DiseasePhenotypeStatement : AssociationStatement
{
    /// <summary>The source denies the feature.</summary>
    public bool IsNegated { get; set; }

    /// <summary>HPO annotation aspect that the source gives.</summary>
    public string? Aspect { get; set; }

    /// <summary>The source's name for the disease, if it gives one.</summary>
    public string? DiseaseName { get; set; }

    /// <summary>The earlier curators, with the dates, oldest first, joined by <c>;</c>: <c>HPO:iea[2009-02-17]</c>.</summary>
    public string? AssertedBefore { get; set; }

    /// <summary>Frequency as the source writes it.</summary>
    public string? Frequency { get; set; }

    /// <summary>Onset as the source writes it: an HPO CURIE.</summary>
    public string? Onset { get; set; }

    /// <summary>Sex as the source writes it.</summary>
    public string? Sex { get; set; }

    /// <summary>Modifiers as the source writes them: HPO CURIEs joined by <c>;</c>.</summary>
    public string? Modifiers { get; set; }
}
