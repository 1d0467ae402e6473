namespace KnowledgeGraph.Server.Costs;

/// <summary>One step of a cost plan: what its part of the document costs for each object it is asked of.</summary>
internal abstract class CostNode
{
    /// <summary>Where its result stands; that of everything it needs stands before.</summary>
    public int Index { get; set; }

    /// <summary>Whether the cost is the same whatever the variables are.</summary>
    public abstract bool IsConstant { get; }

    public abstract OperationCost Evaluate(ReadOnlySpan<OperationCost> known, PricedRequest request);

    /// <summary>The field that costs most by itself, for each object that this part is asked of.</summary>
    /// <param name="known">The same of the parts that it needs.</param>
    /// <param name="request">The request.</param>
    /// <param name="ofTypes">Whether the objects given are counted, in place of the weights of fields.</param>
    public abstract CostliestField Costliest(ReadOnlySpan<CostliestField> known, PricedRequest request, bool ofTypes);
}
