using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The attribute columns of <see cref="DiseaseGeneLinks"/>, one value per link; handed over, not copied.</summary>
public sealed class DiseaseGeneColumns
{
    /// <summary>The role of the gene in the disease.</summary>
    public required GeneAssociation[] Association { get; init; }

    /// <summary>How well established the association is; null if no source says.</summary>
    public required GeneValidity?[] Validity { get; init; }

    /// <summary>The evidence is against it.</summary>
    public required bool[] IsNegated { get; init; }

    /// <summary>Sources assign different validities.</summary>
    public required bool[] SourcesDisagree { get; init; }

    /// <summary>Names of the modes of inheritance that statements are for, joined; lists are ordered by this text.</summary>
    public required PooledColumn InheritanceText { get; init; }
}
