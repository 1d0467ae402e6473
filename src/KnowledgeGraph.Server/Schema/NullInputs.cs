using System.Collections;
using GraphQL.Execution;
using GraphQL.Types;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Finds a null in the values of arguments where the schema allows none.</summary>
internal static class NullInputs
{
    /// <summary>The place of the first; null where all is well.</summary>
    public static string? Find(QueryArguments declared, IDictionary<string, ArgumentValue>? given)
    {
        foreach (var argument in declared)
        {
            if (given is not null
                && given.TryGetValue(argument.Name, out var value)
                && Find(argument.ResolvedType, value.Value, argument.Name) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private static string? Find(IGraphType? type, object? value, string path) => (type, value) switch
    {
        (NonNullGraphType, null) => path,
        (NonNullGraphType required, _) => Find(required.ResolvedType, value, path),
        (_, null or string) => null,
        (ListGraphType list, IEnumerable items) => FindInItems(list, items, path),
        (IInputObjectGraphType input, IDictionary<string, object?> fields) => FindInFields(input, fields, path),
        _ => null,
    };

    private static string? FindInItems(ListGraphType list, IEnumerable items, string path)
    {
        var place = 0;
        foreach (var item in items)
        {
            if (Find(list.ResolvedType, item, $"{path}[{place++}]") is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? FindInFields(IInputObjectGraphType input, IDictionary<string, object?> fields, string path)
    {
        foreach (var (name, value) in fields)
        {
            if (input.Fields.Find(name) is { } field && Find(field.ResolvedType, value, $"{path}.{name}") is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
