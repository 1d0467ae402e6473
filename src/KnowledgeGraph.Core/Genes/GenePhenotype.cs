namespace KnowledgeGraph.Core.Genes;

/// <summary>A link between a gene and a phenotype, seen in the diseases of the gene.</summary>
public sealed class GenePhenotype
{
    /// <summary>Row key, dense from 1 in the order of gene, then phenotype.</summary>
    public int Id { get; set; }

    /// <summary>The gene.</summary>
    public int GeneId { get; set; }

    /// <summary>The phenotype.</summary>
    public int PhenotypeId { get; set; }
}
