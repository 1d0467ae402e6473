namespace KnowledgeGraph.Core.Graph;

/// <summary>Gene (left) – phenotype (right), in row order.</summary>
public sealed class GenePhenotypeLinks : LinkSet
{
    /// <summary>Builds the set.</summary>
    public GenePhenotypeLinks(int geneCount, int phenotypeCount, int[] geneRows, int[] phenotypeRows)
        : base(geneCount, phenotypeCount, geneRows, phenotypeRows, new int[geneRows.Length])
    {
    }
}
