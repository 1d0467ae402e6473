using System.Collections;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// Says what is wrong with an input that has been refused, and what would be right: where in it, and which names there are.
/// </summary>
internal static class InputFaults
{
    /// <summary>The first fault of a literal; null where there is none to be told better than by the engine.</summary>
    public static string? OfLiteral(IGraphType type, GraphQLValue value, string path) => (type, value) switch
    {
        (NonNullGraphType, GraphQLNullValue) => $"{path} may not be null.",
        (NonNullGraphType required, _) => OfLiteral(required.ResolvedType!, value, path),
        (_, GraphQLNullValue or GraphQLVariable) => null,
        (ListGraphType list, GraphQLListValue items) =>
            First(items.Values ?? [], (item, place) => OfLiteral(list.ResolvedType!, item, $"{path}[{place}]")),
        (ListGraphType list, _) => OfLiteral(list.ResolvedType!, value, path),
        (IInputObjectGraphType input, GraphQLObjectValue fields) => OfFields(
            input,
            (fields.Fields ?? []).Select(field => (field.Name.StringValue, field.Value)),
            path,
            (field, given) => OfLiteral(field.ResolvedType!, given, $"{path}.{field.Name}")),
        (IInputObjectGraphType input, _) => NotAnObject(input, path),
        (EnumerationGraphType some, _) when !some.CanParseLiteral(value) => OfEnum(some, value, path),
        (ScalarGraphType scalar, _) when !scalar.CanParseLiteral(value) => NotAScalar(scalar, path),
        _ => null,
    };

    /// <summary>The first fault of a variable's value, as JSON gave it.</summary>
    public static string? OfValue(IGraphType type, object? value, string path) => (type, value) switch
    {
        (NonNullGraphType, null) => $"{path} may not be null.",
        (NonNullGraphType required, _) => OfValue(required.ResolvedType!, value, path),
        (_, null) => null,
        (ListGraphType list, IEnumerable items and not (string or IDictionary<string, object?>)) =>
            First(items.Cast<object?>(), (item, place) => OfValue(list.ResolvedType!, item, $"{path}[{place}]")),
        (ListGraphType list, _) => OfValue(list.ResolvedType!, value, path),
        (IInputObjectGraphType input, IDictionary<string, object?> fields) => OfFields(
            input,
            fields.Select(field => (field.Key, field.Value)),
            path,
            (field, given) => OfValue(field.ResolvedType!, given, $"{path}.{field.Name}")),
        (IInputObjectGraphType input, _) => NotAnObject(input, path),
        (EnumerationGraphType some, _) when !some.CanParseValue(value) => $"{path}: {Hints.NotOfEnum(some, Shown(value))}",
        (ScalarGraphType scalar, _) when !scalar.CanParseValue(value) => NotAScalar(scalar, path),
        _ => null,
    };

    private static string? OfFields<T>(
        IInputObjectGraphType input, IEnumerable<(string Name, T Value)> given, string path, Func<FieldType, T, string?> inner)
    {
        var names = new HashSet<string>();
        foreach (var (name, value) in given)
        {
            names.Add(name);
            var fault = input.Fields.Find(name) is { } field ? inner(field, value) : $"{path}: {Hints.UnknownInputField(input, name)}";
            if (fault is not null)
            {
                return fault;
            }
        }

        var missing = input.Fields.FirstOrDefault(field =>
            field is { ResolvedType: NonNullGraphType, DefaultValue: null } && !names.Contains(field.Name));
        return missing is null ? null : $"{path}.{missing.Name} is required: {missing.ResolvedType}.";
    }

    private static string OfEnum(EnumerationGraphType some, GraphQLValue value, string path)
    {
        var isQuoted = value is GraphQLStringValue text && some.Values.Any(known => known.Name == text.Value);
        return isQuoted
            ? $"{path}: write {((GraphQLStringValue)value).Value} without quotation marks."
            : $"{path}: {Hints.NotOfEnum(some, Written(value))}";
    }

    private static string Written(GraphQLValue value) => value switch
    {
        GraphQLEnumValue named => named.Name.StringValue,
        IHasValueNode leaf => leaf.Value.ToString(),
        _ => "This",
    };

    private static string NotAnObject(IInputObjectGraphType input, string path)
    {
        var example = input.Fields.Find("eq") is not null ? " Write { eq: … } for a value that is to be equal." : string.Empty;
        return $"{path} takes an object, {input.Name}: {{ {Hints.List(Hints.FieldsOf(input))} }}.{example}";
    }

    private static string NotAScalar(ScalarGraphType scalar, string path) => scalar.Name switch
    {
        "String" => $"{path} takes a String: text in quotation marks.",
        "Int" => $"{path} takes an Int: a whole number between -2147483648 and 2147483647.",
        "Boolean" => $"{path} takes a Boolean: true or false.",
        _ => $"{path} takes a value of {scalar.Name}.",
    };

    private static string Shown(object? value) => value as string ?? "This";

    private static string? First<T>(IEnumerable<T> items, Func<T, int, string?> fault) =>
        items.Select(fault).FirstOrDefault(found => found is not null);
}
