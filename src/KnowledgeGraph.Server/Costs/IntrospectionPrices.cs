using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
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

    /// <summary>The price of all introspection in one operation.</summary>
    public long Of(ParsedDocument document, GraphQLOperationDefinition operation) =>
        document.Derived(operation, this, static (prices, asked, of) => new Price(prices.Count(asked.Syntax, of))).Units;

    private long Count(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
        return (long)Math.Min(OperationCost.Most, WorkPrices.IntrospectedObject * AtRoot(operation.SelectionSet, fragments));
    }

    private double AtRoot(GraphQLSelectionSet set, Dictionary<string, GraphQLFragmentDefinition> fragments) => FieldsOf(set, fragments)
        .Sum(field => field.Name.StringValue switch
        {
            "__schema" => Objects(field, fragments),
            "__type" => NamedType * Objects(field, fragments),
            _ => 0,
        });

    private double Objects(GraphQLField field, Dictionary<string, GraphQLFragmentDefinition> fragments)
    {
        if (field.SelectionSet is not { } set)
        {
            return 0;
        }

        var size = _sizes.Value.GetValueOrDefault(field.Name.StringValue, 1);
        return size * (1 + FieldsOf(set, fragments).Sum(below => Objects(below, fragments)));
    }

    // The document's guard has bounded what they are, written out.
    private static IEnumerable<GraphQLField> FieldsOf(GraphQLSelectionSet set, Dictionary<string, GraphQLFragmentDefinition> fragments) =>
        set.Selections.SelectMany(selection => selection switch
        {
            GraphQLField field => [field],
            GraphQLInlineFragment inline => FieldsOf(inline.SelectionSet, fragments),
            GraphQLFragmentSpread spread when fragments.TryGetValue(
                spread.FragmentName.Name.StringValue, out var fragment) => FieldsOf(fragment.SelectionSet, fragments),
            _ => [],
        });

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
