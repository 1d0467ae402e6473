using System.Security.Cryptography;
using System.Text;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Changes;

/// <summary>Pages through lists of changes.</summary>
internal static class ChangePages
{
    /// <summary>Stands in cursors where those of records have a CURIE.</summary>
    public const string Name = "changes";

    private const int HashLength = 16;

    /// <summary>The page that a field asks for.</summary>
    /// <param name="context">The field.</param>
    /// <param name="key">Tells the list from others, whatever release answers.</param>
    /// <param name="found">All that differs and fits.</param>
    /// <param name="describe">Puts one of them in words.</param>
    /// <exception cref="ExecutionError">A size out of bounds, or a cursor of another list.</exception>
    public static ChangePage<T> Of<TFound, T>(IResolveFieldContext context, string key, List<TFound> found, Func<TFound, T> describe)
    {
        var options = context.RequestServices!.GetRequiredService<PageOptions>();
        var most = context.Request().IsKnownClient ? options.MaxSizeWithKey : options.MaxSize;
        var size = context.GetArgument<int?>(PageRequest.FirstArgument) ?? Math.Min(options.DefaultSize, most);
        if (size < 1 || size > most)
        {
            throw new ExecutionError($"A page has 1 to {most} rows; {size} were asked for.") { Code = ErrorCodes.InvalidPageSize };
        }

        var list = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashLength];
        var start = context.GetArgument<string?>(PageRequest.AfterArgument) is { } after ? PlaceOf(after, list) + 1 : 0;
        return new ChangePage<T>(list, start, [.. found.Skip(start).Take(size).Select(describe)], found.Count);
    }

    private static int PlaceOf(string cursor, string list) =>
        KeysetCursor.TryDecode(cursor, out var place) && place.List == list && place is { Curie: Name, OrderValues: [long number] }
            && number is >= 0 and < int.MaxValue
            ? (int)number
            : throw new ExecutionError(
                "The cursor given as after is of another list: a cursor goes with two releases, the records asked for and the filters.")
            {
                Code = ErrorCodes.InvalidCursor,
            };
}
