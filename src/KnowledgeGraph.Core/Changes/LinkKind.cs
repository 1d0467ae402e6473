namespace KnowledgeGraph.Core.Changes;

/// <summary>The kinds of link that two releases are compared by.</summary>
public enum LinkKind
{
    /// <summary>A disease and a gene.</summary>
    DiseaseGene,

    /// <summary>A disease and a phenotype.</summary>
    DiseasePhenotype,

    /// <summary>A gene and a phenotype.</summary>
    GenePhenotype,

    /// <summary>A disease and a paper.</summary>
    DiseaseCitation,

    /// <summary>A gene and a paper.</summary>
    GeneCitation,

    /// <summary>A disease and a wider one.</summary>
    DiseaseParent,

    /// <summary>A phenotype and a wider one.</summary>
    PhenotypeParent,
}
