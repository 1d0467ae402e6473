namespace KnowledgeGraph.Core.Diseases;

/// <summary>The role of a gene in a disease; the strongest comes first.</summary>
public enum GeneAssociation
{
    /// <summary>Mendelian or germline cause.</summary>
    Causal,

    /// <summary>One of several genes that contribute.</summary>
    Polygenic,

    /// <summary>Changes the course of the disease.</summary>
    Modifier,

    /// <summary>Somatic variants.</summary>
    Somatic,

    /// <summary>Named with the disease; a cause is not asserted.</summary>
    Related,

    /// <summary>The source does not say.</summary>
    Unknown,
}
