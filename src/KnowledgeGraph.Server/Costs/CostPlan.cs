using System.Buffers;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// The cost of an operation, worked out as far as possible without its variables: the rest takes one pass over the steps left open.
/// </summary>
internal sealed class CostPlan
{
    private readonly IReadOnlyDictionary<string, GraphQLValue?> _defaults;
    private readonly OperationCost[] _known;
    private readonly CostNode[] _open;
    private readonly IReadOnlyList<CostNode> _nodes;

    /// <param name="nodes">Every step behind those it needs; the last is the operation's selection set.</param>
    /// <param name="defaults">The operation's variables.</param>
    public CostPlan(IReadOnlyList<CostNode> nodes, IReadOnlyDictionary<string, GraphQLValue?> defaults)
    {
        (_defaults, _nodes) = (defaults, nodes);
        _known = new OperationCost[nodes.Count];
        _open = [.. nodes.Where(node => !node.IsConstant)];
        var variables = new GivenVariables(defaults, Inputs.Empty);
        foreach (var node in nodes)
        {
            _known[node.Index] = node.Evaluate(_known, variables);
        }
    }

    public OperationCost Evaluate(Inputs inputs, GraphImage? graph)
    {
        if (_open.Length == 0)
        {
            return Total(_known);
        }

        var variables = new GivenVariables(_defaults, inputs, graph);
        var known = ArrayPool<OperationCost>.Shared.Rent(_known.Length);
        _known.CopyTo(known, 0);
        foreach (var node in _open)
        {
            known[node.Index] = node.Evaluate(known, variables);
        }

        var total = Total(known);
        ArrayPool<OperationCost>.Shared.Return(known);
        return total;
    }

    /// <summary>The field that costs most by itself; asked only of what is refused.</summary>
    public CostliestField Costliest(Inputs inputs, GraphImage? graph, bool ofTypes)
    {
        var variables = new GivenVariables(_defaults, inputs, graph);
        var known = new CostliestField[_nodes.Count];
        foreach (var node in _nodes)
        {
            known[node.Index] = node.Costliest(known, variables, ofTypes);
        }

        return known[^1];
    }

    // The root object is an object as well.
    private OperationCost Total(OperationCost[] known) => known[_known.Length - 1].Plus(new OperationCost(0, 1));
}
