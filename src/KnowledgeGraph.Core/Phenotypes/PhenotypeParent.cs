namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>One is_a step: the child is a kind of the parent.</summary>
public sealed class PhenotypeParent
{
    /// <summary>The narrower phenotype.</summary>
    public int ChildId { get; set; }

    /// <summary>The wider phenotype.</summary>
    public int ParentId { get; set; }

    /// <summary>The source of the step.</summary>
    public int SourceId { get; set; }
}
