using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Entities;

/// <summary>How a gateway names a record: an object with the name of its type and the fields of one of its keys.</summary>
public sealed class RepresentationScalar : ScalarGraphType
{
    public RepresentationScalar()
    {
        Name = "_Any";
        Description = "A record as a gateway names it: an object of `__typename` and either `id` or `curie`.";
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLObjectValue literal => (literal.Fields ?? []).ToDictionary(
            field => field.Name.StringValue,
            object? (field) => TextOf(field.Value)),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null or IDictionary<string, object?> => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => ThrowSerializationError(value);

    // Keys are texts; any other value is not a key.
    private static string? TextOf(GraphQLValue value) => (value as GraphQLStringValue)?.Value.ToString();
}
