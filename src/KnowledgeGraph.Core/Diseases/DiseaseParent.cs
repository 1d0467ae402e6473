namespace KnowledgeGraph.Core.Diseases;

/// <summary>One is_a step: the child is a kind of the parent.</summary>
public sealed class DiseaseParent
{
    /// <summary>The narrower disease.</summary>
    public int ChildId { get; set; }

    /// <summary>The wider disease.</summary>
    public int ParentId { get; set; }

    /// <summary>The source of the step.</summary>
    public int SourceId { get; set; }
}
