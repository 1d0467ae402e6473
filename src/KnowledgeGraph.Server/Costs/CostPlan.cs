using System.Buffers;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// The cost of an operation, worked out as far as possible without its variables: the rest takes one pass over the steps left open.
/// </summary>
internal sealed class CostPlan
{
    private readonly OperationCost[] _known;
    private readonly CostNode[] _open;
    private readonly IReadOnlyList<CostNode> _nodes;

    /// <param name="nodes">Every step behind those it needs; the last is the operation's selection set.</param>
    public CostPlan(IReadOnlyList<CostNode> nodes)
    {
        _nodes = nodes;
        _known = new OperationCost[nodes.Count];
        _open = [.. nodes.Where(node => !node.IsConstant)];
        var unasked = new PricedRequest(OperationVariables.None, ConditionFlags.None, Graph: null);
        foreach (var node in nodes.Where(node => node.IsConstant))
        {
            _known[node.Index] = node.Evaluate(_known, unasked);
        }
    }

    public OperationCost Evaluate(PricedRequest request)
    {
        if (_open.Length == 0)
        {
            return Total(_known);
        }

        var known = ArrayPool<OperationCost>.Shared.Rent(_known.Length);
        _known.CopyTo(known, 0);
        foreach (var node in _open)
        {
            known[node.Index] = node.Evaluate(known, request);
        }

        var total = Total(known);
        ArrayPool<OperationCost>.Shared.Return(known);
        return total;
    }

    /// <summary>The field that costs most by itself; asked only of what is refused.</summary>
    public CostliestField Costliest(PricedRequest request, bool ofTypes)
    {
        var known = new CostliestField[_nodes.Count];
        foreach (var node in _nodes)
        {
            known[node.Index] = node.Costliest(known, request, ofTypes);
        }

        return known[^1];
    }

    // The root object is an object as well.
    private OperationCost Total(OperationCost[] known) => known[_known.Length - 1].Plus(new OperationCost(0, 1));
}
