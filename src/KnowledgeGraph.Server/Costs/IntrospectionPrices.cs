using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// Prices introspection: for each object that it will give, by how many there are of a kind on average. It reads no data, but is far from
/// nothing: the whole schema is as much work as a page of a thousand records.
/// </summary>
internal sealed class IntrospectionPrices(ServedSchema schema)
{
    private const string OfType = "ofType";

    // Most types are wrapped once or twice; a query asks for many levels, just in case.
    private const double Wrapping = 0.5;

    // A query for one type seldom asks for one of the small ones.
    private const double NamedType = 10;

    private readonly Lazy<Dictionary<string, double>> _sizes = new(() => Sizes(schema.Schema));

    /// <summary>The price of all introspection that a request asks for.</summary>
    public long Of(OperationRequest request) => request.Operation.Conditions.AreNone
        ? request.Operation.Derived(this, static (prices, asked) => new Price(prices.Count(asked.With(Inputs.Empty)))).Units
        : Count(request);

    private long Count(OperationRequest request) =>
        (long)Math.Min(OperationCost.Most, WorkPrices.IntrospectedObject * AtRoot(request));

    private double AtRoot(OperationRequest request) => request.Wanted(request.Operation.Root, request.Operation.RootType)
        .Sum(field => field.Field.Name switch
        {
            "__schema" => Objects(field, request),
            "__type" => NamedType * Objects(field, request),
            _ => 0,
        });

    // The document's guard has bounded what they are, written out.
    private double Objects(Selection field, OperationRequest request)
    {
        if (field.Selections is null)
        {
            return 0;
        }

        var size = _sizes.Value.GetValueOrDefault(field.Field.Name, 1);
        var below = request.Wanted(field.Selections, field.Field.ResolvedType!.GetNamedType());
        return size * (1 + below.Sum(inner => Objects(inner, request)));
    }

    private static Dictionary<string, double> Sizes(ISchema schema)
    {
        double types = Math.Max(1, schema.AllTypes.Count);
        var inputs = schema.AllTypes.OfType<IInputObjectGraphType>().Sum(type => type.Fields.Count);
        var outputs = schema.AllTypes.OfType<IComplexGraphType>().Where(type => type is not IInputObjectGraphType)
            .SelectMany(type => type.Fields)
            .ToList();
        return new()
        {
            ["types"] = types,
            ["fields"] = outputs.Count / types,
            ["inputFields"] = inputs / types,
            ["args"] = outputs.Sum(field => field.Arguments?.Count ?? 0) / (double)Math.Max(1, outputs.Count),
            ["enumValues"] = schema.AllTypes.OfType<EnumerationGraphType>().Sum(type => type.Values.Count) / types,
            ["interfaces"] = schema.AllTypes.OfType<IImplementInterfaces>().Sum(type => type.ResolvedInterfaces.Count) / types,
            ["possibleTypes"] = schema.AllTypes.OfType<IAbstractGraphType>().Sum(type => type.PossibleTypes.Count) / types,
            ["directives"] = schema.Directives.Count,
            [OfType] = Wrapping,
        };
    }

    private sealed record Price(long Units);
}
