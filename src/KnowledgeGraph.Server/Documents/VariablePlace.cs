using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// A variable's place in an argument, and what the schema says of it. The engine knows such places too, but takes every item of a list
/// for one that may be null.
/// </summary>
/// <param name="Variable">The variable as it stands there.</param>
/// <param name="Type">The type of the place; null where the schema has no such place.</param>
/// <param name="Path">The argument, and the way to the place in it.</param>
/// <param name="HasDefault">Whether the place itself has a default.</param>
/// <param name="IsOneOf">Whether it is a field of an object of which just one field is given.</param>
internal readonly record struct VariablePlace(GraphQLVariable Variable, IGraphType? Type, string Path, bool HasDefault, bool IsOneOf)
{
    /// <summary>The variables of an argument's value.</summary>
    public static IEnumerable<VariablePlace> Of(QueryArgument? argument, GraphQLArgument given) =>
        Of(argument?.ResolvedType, given.Value, given.Name.StringValue, argument?.DefaultValue is not null, isOneOf: false);

    private static IEnumerable<VariablePlace> Of(
        IGraphType? type,
        GraphQLValue value,
        string path,
        bool hasDefault,
        bool isOneOf) => value switch
        {
            GraphQLVariable variable => [new VariablePlace(variable, type, path, hasDefault, isOneOf)],
            GraphQLListValue { Values: { } items } =>
                items.SelectMany((item, index) => Of(ItemOf(type), item, $"{path}[{index}]", hasDefault: false, isOneOf: false)),
            GraphQLObjectValue { Fields: { } fields } => fields.SelectMany(
                field => OfField(type?.GetNamedType() as IInputObjectGraphType, field, path)),
            _ => [],
        };

    private static IEnumerable<VariablePlace> OfField(IInputObjectGraphType? input, GraphQLObjectField given, string path)
    {
        var field = input?.Fields.Find(given.Name.Value);
        return Of(
            field?.ResolvedType,
            given.Value,
            $"{path}.{given.Name.StringValue}",
            field?.DefaultValue is not null,
            input?.IsOneOf is true);
    }

    private static IGraphType? ItemOf(IGraphType? type) =>
        (type is NonNullGraphType required ? required.ResolvedType : type) is ListGraphType list ? list.ResolvedType : null;
}
