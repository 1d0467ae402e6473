namespace KnowledgeGraph.Server.Costs;

/// <summary>A selection set asked of one object type: all that is selected, as far as its conditions hold.</summary>
internal sealed class SelectionCost(IReadOnlyList<SelectionCost.Part> parts) : CostNode
{
    public override bool IsConstant { get; } = parts.All(part => part.Alternatives.Count == 0 && part.Node.IsConstant);

    public override OperationCost Evaluate(ReadOnlySpan<OperationCost> known, GivenVariables variables)
    {
        var sum = default(OperationCost);
        foreach (var part in parts)
        {
            if (Counts(part.Alternatives, variables))
            {
                sum = sum.Plus(known[part.Node.Index]);
            }
        }

        return sum;
    }

    public override CostliestField Costliest(ReadOnlySpan<CostliestField> known, GivenVariables variables, bool ofTypes)
    {
        var most = default(CostliestField);
        foreach (var part in parts)
        {
            if (Counts(part.Alternatives, variables))
            {
                most = most.Or(known[part.Node.Index]);
            }
        }

        return most;
    }

    private static bool Counts(IReadOnlyList<Condition[]> alternatives, GivenVariables variables)
    {
        foreach (var conditions in alternatives)
        {
            if (Array.TrueForAll(conditions, condition => condition.Holds(variables)))
            {
                return true;
            }
        }

        return alternatives.Count == 0;
    }

    /// <summary>A field, and its conditions: at least one must hold for it to be in the reply. There are none if it always is.</summary>
    public readonly record struct Part(CostNode Node, IReadOnlyList<Condition[]> Alternatives);
}
