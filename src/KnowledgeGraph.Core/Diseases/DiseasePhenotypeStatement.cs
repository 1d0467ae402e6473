using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>What one source says of a disease–phenotype link.</summary>
public sealed class DiseasePhenotypeStatement : AssociationStatement
{
    /// <summary>Frequency as the source writes it.</summary>
    public string? Frequency { get; set; }

    /// <summary>Onset as the source writes it: an HPO CURIE.</summary>
    public string? Onset { get; set; }

    /// <summary>Sex as the source writes it.</summary>
    public string? Sex { get; set; }

    /// <summary>Modifiers as the source writes them: HPO CURIEs joined by <c>;</c>.</summary>
    public string? Modifiers { get; set; }
}
