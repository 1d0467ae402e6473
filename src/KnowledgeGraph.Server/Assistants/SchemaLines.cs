using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Fields and types of the schema in a line each.</summary>
internal static class SchemaLines
{
    private const int LongestDescription = 160;

    /// <summary>A field: its signature, what it gives, and what may be selected of that.</summary>
    public static string OfField(IComplexGraphType type, FieldType field) =>
        $"{type.Name}.{Signature(field)}{Selected(field.ResolvedType!.GetNamedType())}{Meaning(field.Description)}";

    /// <summary>A type: itself and its fields or values, a line each.</summary>
    public static IEnumerable<string> OfType(IGraphType type) => type switch
    {
        EnumerationGraphType values => [$"enum {values.Name} {{ {string.Join(' ', values.Values.Select(value => value.Name))} }}"],
        UnionGraphType union => [$"union {union.Name} = {string.Join(" | ", union.PossibleTypes.Select(possible => possible.Name))}"],
        IComplexGraphType complex => [$"{Word(complex)} {complex.Name}{Meaning(complex.Description)}", .. Members(complex)],
        _ => [],
    };

    // The values of an enum are told with the first field that is of it.
    private static IEnumerable<string> Members(IComplexGraphType type)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var values = field.ResolvedType!.GetNamedType() is EnumerationGraphType some && told.Add(some.Name) ? Selected(some) : string.Empty;
            yield return $"  {Signature(field)}{values}{Meaning(field.Description)}";
        }
    }

    private static string Word(IComplexGraphType type) =>
        type is IInputObjectGraphType ? "input" : type is IInterfaceGraphType ? "interface" : "type";

    private static string Signature(FieldType field)
    {
        var arguments = field.Arguments is { Count: > 0 } given
            ? $"({string.Join(", ", given.Select(argument => $"{argument.Name}: {argument.ResolvedType}"))})"
            : string.Empty;
        return $"{field.Name}{arguments}: {field.ResolvedType}";
    }

    private static string Selected(IGraphType type) => type switch
    {
        IComplexGraphType connection when connection.Fields.Find("edges") is { } edges
            && edges.ResolvedType!.GetNamedType() is IComplexGraphType edge =>
            $" {{ {string.Join(' ', connection.Fields.Select(field => field.Name)
                .Where(name => name is not ("edges" or "nodes" or "pageInfo")))} edges {{ {Names(edge)} }} }}",
        IComplexGraphType composite => $" {{ {Names(composite)} }}",
        EnumerationGraphType values => $" = {string.Join(" | ", values.Values.Select(value => value.Name))}",
        _ => string.Empty,
    };

    private static string Names(
        IComplexGraphType type) => string.Join(
            ' ', type.Fields.Select(field => field.Name == "node" ? $"node: {field.ResolvedType!.GetNamedType().Name}" : field.Name));

    private static string Meaning(string? description) =>
        description is null
            ? string.Empty
            : $" # {(description.Length > LongestDescription ? description[..LongestDescription] + "…" : description)}";
}
