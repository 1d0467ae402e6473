using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>One field: its weight once, its arguments' once, what it selects once for each item it gives.</summary>
internal sealed class FieldCost : CostNode
{
    // On a small release there is no work to pay for.
    private const long LeastPrice = 10;

    /// <summary>The name that it has in the reply.</summary>
    public required string Name { get; init; }

    /// <summary>Weight of the field and of the arguments that the document writes out.</summary>
    public required long Weight { get; init; }

    /// <summary>Arguments that hold variables.</summary>
    public required IReadOnlyList<(QueryArgument Argument, GraphQLValue Value)> Arguments { get; init; }

    /// <summary>The price by the data that the release holds; null if that makes no difference.</summary>
    public FieldPrice? Price { get; init; }

    /// <summary>All arguments that it is given, where it has a price.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Given { get; init; } = [];

    /// <summary>Items of a field whose length an argument says; null: <see cref="FixedSize"/>.</summary>
    public required ListSize? Size { get; init; }

    /// <summary>Items of a field of fixed length; 1 if it is not a list.</summary>
    public required long FixedSize { get; init; }

    /// <summary>The selections in each item; null for scalars.</summary>
    public required CostNode? Selection { get; init; }

    public override bool IsConstant =>
        Arguments.Count == 0 && Price is null && Size is null or { IsConstant: true } && Selection is null or { IsConstant: true };

    public override OperationCost Evaluate(ReadOnlySpan<OperationCost> known, PricedRequest request)
    {
        var field = OwnWeight(request);
        if (Selection is null)
        {
            return new OperationCost(field, 0);
        }

        var size = ItemCount(request);
        var item = known[Selection.Index];
        return new OperationCost(
            OperationCost.Add(field, OperationCost.Multiply(size, item.Field)), OperationCost.Multiply(
                size,
                OperationCost.Add(1, item.Type)));
    }

    public override CostliestField Costliest(ReadOnlySpan<CostliestField> known, PricedRequest request, bool ofTypes)
    {
        if (Selection is null)
        {
            return new CostliestField(ofTypes ? 0 : OwnWeight(request), new FieldPath(Name, null));
        }

        var size = ItemCount(request);
        var own = new CostliestField(ofTypes ? size : OwnWeight(request), new FieldPath(Name, null));
        var (cost, path) = known[Selection.Index];
        return own.Or(new CostliestField(OperationCost.Multiply(size, cost), new FieldPath(Name, path)));
    }

    private long OwnWeight(PricedRequest request)
    {
        var weight = Weight;
        foreach (var (argument, value) in Arguments)
        {
            weight = OperationCost.Add(weight, OfArgument(argument, value, request.Variables));
        }

        if (Price is not { } price || request.Graph is not { } graph)
        {
            return weight;
        }

        var units = price.Of(graph, new PricedArguments(Given, request.Variables));
        return units < LeastPrice ? weight : OperationCost.Add(weight, Math.Min(OperationCost.Most, units));
    }

    private long ItemCount(PricedRequest request) => Size?.Evaluate(request.Variables) ?? FixedSize;

    /// <summary>The weight of an argument and of all that is in it; nothing where it is absent or null.</summary>
    public static long OfArgument(QueryArgument argument, GraphQLValue value, OperationVariables variables)
    {
        var given = variables.Resolve(value);
        return given is null || given == OperationVariables.Absent
            ? 0
            : OperationCost.Add(CostMetadata.WeightOf(argument), InputWeight.Of(argument.ResolvedType, given, variables));
    }
}
