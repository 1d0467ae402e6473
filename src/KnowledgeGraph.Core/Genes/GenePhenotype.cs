namespace KnowledgeGraph.Core.Genes;

/// <summary>A link between a gene and a phenotype, seen in the diseases of the gene.</summary>
public sealed class GenePhenotype
{
    /// <summary>Row key, dense from 1 in the order of gene, sign, then phenotype.</summary>
    public int Id { get; set; }

    /// <summary>The gene.</summary>
    public int GeneId { get; set; }

    /// <summary>The phenotype.</summary>
    public int PhenotypeId { get; set; }

    /// <summary>True if every statement says that the phenotype was not seen.</summary>
    public bool IsNegated { get; set; }

    /// <summary>HPO annotation aspect of the phenotype: P abnormality, I inheritance, C course, M modifier, H past history.</summary>
    public required string Aspect { get; set; }
}
