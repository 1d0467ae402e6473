namespace KnowledgeGraph.Server.Costs;

/// <summary>One step of a cost plan: what its part of the document costs for each object it is asked of.</summary>
internal abstract class CostNode
{
    /// <summary>Where its result stands; that of everything it needs stands before.</summary>
    public int Index { get; set; }

    /// <summary>Whether the cost is the same whatever the variables are.</summary>
    public abstract bool IsConstant { get; }

    public abstract OperationCost Evaluate(ReadOnlySpan<OperationCost> known, GivenVariables variables);
}
