using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>A selection set asked of one object type: all that is selected, as far as its conditions hold.</summary>
internal sealed class SelectionCost(IReadOnlyList<SelectionCost.Part> parts) : CostNode
{
    public override bool IsConstant { get; } = parts.All(part => part.Conditions.Length == 0 && part.Node.IsConstant);

    public override OperationCost Evaluate(ReadOnlySpan<OperationCost> known, GivenVariables variables)
    {
        var sum = default(OperationCost);
        foreach (var part in parts)
        {
            if (Holds(part.Conditions, variables))
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
            if (Holds(part.Conditions, variables))
            {
                most = most.Or(known[part.Node.Index]);
            }
        }

        return most;
    }

    private static bool Holds(Condition[] conditions, GivenVariables variables)
    {
        foreach (var condition in conditions)
        {
            if (variables.IsTrue(condition.Value) == condition.IsSkip)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>@skip or @include with a variable.</summary>
    public readonly record struct Condition(bool IsSkip, GraphQLValue Value);

    /// <summary>A field or fragment.</summary>
    public readonly record struct Part(CostNode Node, Condition[] Conditions);
}
