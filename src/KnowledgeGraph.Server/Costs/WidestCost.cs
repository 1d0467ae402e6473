namespace KnowledgeGraph.Server.Costs;

/// <summary>A selection set asked of an interface or union: as dear as the dearest of the possible types.</summary>
internal sealed class WidestCost(IReadOnlyList<CostNode> types) : CostNode
{
    public override bool IsConstant { get; } = types.All(type => type.IsConstant);

    public override OperationCost Evaluate(ReadOnlySpan<OperationCost> known, PricedRequest request)
    {
        var widest = default(OperationCost);
        foreach (var type in types)
        {
            var cost = known[type.Index];
            widest = new OperationCost(Math.Max(widest.Field, cost.Field), Math.Max(widest.Type, cost.Type));
        }

        return widest;
    }

    public override CostliestField Costliest(ReadOnlySpan<CostliestField> known, PricedRequest request, bool ofTypes)
    {
        var most = default(CostliestField);
        foreach (var type in types)
        {
            most = most.Or(known[type.Index]);
        }

        return most;
    }
}
