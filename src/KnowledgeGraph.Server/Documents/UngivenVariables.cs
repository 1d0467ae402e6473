using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Finds the variables inside of input objects and lists that have neither a value nor a default. The specification drops the input field
/// that such a variable stands in, and makes a null of a list's item. A variable that is all of an argument is not among them: leaving it
/// out is how a client leaves out the argument.
/// </summary>
internal static class UngivenVariables
{
    /// <summary>Each with its place in the argument.</summary>
    public static IEnumerable<(string Path, string Variable)> Of(GraphQLArgument argument, Variables variables) =>
        argument.Value is GraphQLListValue or GraphQLObjectValue ? Of(argument.Value, argument.Name.StringValue, variables) : [];

    private static IEnumerable<(string Path, string Variable)> Of(GraphQLValue value, string path, Variables variables) => value switch
    {
        GraphQLVariable variable => variables.Find(variable.Name.Value) is { ValueSpecified: true } or { IsDefault: true }
            ? []
            : [(path, variable.Name.StringValue)],
        GraphQLListValue { Values: { } items } => items.SelectMany((item, place) => Of(item, $"{path}[{place}]", variables)),
        GraphQLObjectValue { Fields: { } fields } =>
            fields.SelectMany(field => Of(field.Value, $"{path}.{field.Name.StringValue}", variables)),
        _ => [],
    };
}
