namespace KnowledgeGraph.Core.Graph;

/// <summary>The kinds of link that can be walked.</summary>
public enum EdgeKind
{
    /// <summary>From a disease to a gene.</summary>
    DiseaseGene,

    /// <summary>From a disease to a phenotype.</summary>
    DiseasePhenotype,

    /// <summary>From a disease to a paper.</summary>
    DiseaseCitation,

    /// <summary>From a gene to a paper.</summary>
    GeneCitation,

    /// <summary>From a disease to a wider one.</summary>
    DiseaseParent,

    /// <summary>From a phenotype to a wider one.</summary>
    PhenotypeParent,
}
