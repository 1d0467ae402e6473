using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Genes;

/// <summary>One source's statement about a gene–phenotype link.</summary>
public sealed class GenePhenotypeStatement : AssociationStatement
{
    /// <summary>The disease through which gene and phenotype are linked; null if it is not in the release.</summary>
    public int? DiseaseId { get; set; }

    /// <summary>Frequency as the source writes it.</summary>
    public string? Frequency { get; set; }
}
