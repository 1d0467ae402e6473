using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Diseases;

/// <summary>Tells statements that deny their link from those that assert it.</summary>
public static class StatementSign
{
    /// <summary>
    /// Whether the source denies the link: it says that the phenotype is absent, or that none of the patients had it, or it doubts the
    /// gene. Null for statements about papers, which deny nothing.
    /// </summary>
    public static bool? IsNegated(AssociationStatement statement) => statement switch
    {
        DiseasePhenotypeStatement phenotype => phenotype.IsNegated || StatedCount.IsOfNone(phenotype.Frequency),
        GenePhenotypeStatement gene => StatedCount.IsOfNone(gene.Frequency),
        DiseaseGeneStatement { Validity: { } validity } => GeneValidities.IsDoubted(validity),
        DiseaseGeneStatement => false,
        _ => null,
    };
}
