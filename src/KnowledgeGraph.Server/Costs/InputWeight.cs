using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Adds up the weights of the input fields that a value gives, wherever in it they stand.</summary>
internal static class InputWeight
{
    /// <summary>Whether values of this type can have a weight.</summary>
    public static bool Matters(IGraphType? type) => Named(type) is IInputObjectGraphType;

    /// <summary>The weight of one value.</summary>
    public static long Of(IGraphType? type, object? value, OperationVariables variables)
    {
        if (Named(type) is not IInputObjectGraphType input)
        {
            return 0;
        }

        return variables.Resolve(value) switch
        {
            GraphQLListValue { Values: { } items } => Sum(items, item => Of(input, item, variables)),
            GraphQLObjectValue { Fields: { } fields } => Sum(
                fields,
                field => OfField(input, field.Name.StringValue, field.Value, variables)),
            IDictionary<string, object?> fields => Sum(fields, field => OfField(input, field.Key, field.Value, variables)),
            IEnumerable<object?> items => Sum(items, item => Of(input, item, variables)),
            _ => 0,
        };
    }

    private static long OfField(IInputObjectGraphType input, string name, object? value, OperationVariables variables) =>
        input.Fields.Find(name) is { } field && variables.Resolve(value) != OperationVariables.Absent
            ? OperationCost.Add(CostMetadata.WeightOf(field), Of(field.ResolvedType, value, variables))
            : 0;

    private static long Sum<T>(IEnumerable<T> items, Func<T, long> weight)
    {
        var sum = 0L;
        foreach (var item in items)
        {
            sum = OperationCost.Add(sum, weight(item));
        }

        return sum;
    }

    private static IGraphType? Named(IGraphType? type)
    {
        while (type is IProvideResolvedType wrapped)
        {
            type = wrapped.ResolvedType;
        }

        return type;
    }
}
