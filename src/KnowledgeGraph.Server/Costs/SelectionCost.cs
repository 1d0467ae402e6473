using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>A selection set asked of one object type: all that is selected, as far as its conditions hold.</summary>
internal sealed class SelectionCost(IReadOnlyList<SelectionCost.Part> parts) : CostNode
{
    public override bool IsConstant { get; } = parts.All(part => part.Alternatives.Count == 0 && part.Node.IsConstant);

    public override OperationCost Evaluate(ReadOnlySpan<OperationCost> known, PricedRequest request)
    {
        var sum = default(OperationCost);
        foreach (var part in parts)
        {
            if (request.Flags.HoldAny(part.Alternatives))
            {
                sum = sum.Plus(known[part.Node.Index]);
            }
        }

        return sum;
    }

    public override CostliestField Costliest(ReadOnlySpan<CostliestField> known, PricedRequest request, bool ofTypes)
    {
        var most = default(CostliestField);
        foreach (var part in parts)
        {
            if (request.Flags.HoldAny(part.Alternatives))
            {
                most = most.Or(known[part.Node.Index]);
            }
        }

        return most;
    }

    /// <summary>A field, and its conditions: at least one must hold for it to be in the reply. There are none if it always is.</summary>
    public readonly record struct Part(CostNode Node, IReadOnlyList<ConditionSet> Alternatives);
}
