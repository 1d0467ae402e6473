using System.Buffers;
using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>What an operation costs, worked out as far as it can be without its variables: the rest takes one pass over the steps.</summary>
internal sealed class CostPlan
{
    private readonly IReadOnlyList<CostNode> _nodes;
    private readonly IReadOnlyDictionary<string, GraphQLValue?> _defaults;
    private readonly OperationCost? _constant;

    /// <param name="nodes">Every step behind those it needs; the last is the operation's selection set.</param>
    /// <param name="defaults">The operation's variables.</param>
    public CostPlan(IReadOnlyList<CostNode> nodes, IReadOnlyDictionary<string, GraphQLValue?> defaults)
    {
        _nodes = nodes;
        _defaults = defaults;
        _constant = nodes.All(node => node.IsConstant) ? Compute(Inputs.Empty) : null;
    }

    /// <summary>How many steps there are.</summary>
    public int Steps => _nodes.Count;

    /// <summary>Whether the cost is the same whatever the variables are.</summary>
    public bool IsConstant => _constant is not null;

    public OperationCost Evaluate(Inputs variables) => _constant ?? Compute(variables);

    private OperationCost Compute(Inputs inputs)
    {
        var variables = new GivenVariables(_defaults, inputs);
        var known = ArrayPool<OperationCost>.Shared.Rent(_nodes.Count);
        for (var i = 0; i < _nodes.Count; i++)
        {
            known[i] = _nodes[i].Evaluate(known, variables);
        }

        // The root object is an object as well.
        var total = known[_nodes.Count - 1].Plus(new OperationCost(0, 1));
        ArrayPool<OperationCost>.Shared.Return(known);
        return total;
    }
}
