using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Paging;

/// <summary>The four Relay arguments, checked.</summary>
public sealed record PageRequest(int Size, bool IsBackward, KeysetCursor? After, KeysetCursor? Before)
{
    public const string FirstArgument = "first";
    public const string LastArgument = "last";
    public const string AfterArgument = "after";
    public const string BeforeArgument = "before";

    /// <summary>Reads the arguments of a connection field.</summary>
    /// <exception cref="ExecutionError">A size out of bounds, both directions at once, or a cursor of another list.</exception>
    public static PageRequest From(IResolveFieldContext context, ListName list, PageOptions options, Func<KeysetCursor, bool>? fits = null)
    {
        var arguments = context.Arguments;
        var first = Given(arguments, FirstArgument) as int?;
        var last = Given(arguments, LastArgument) as int?;
        if (first is not null && last is not null)
        {
            throw Refuse(ErrorCodes.InvalidPageSize, "Give first or last, not both.");
        }

        var size = first ?? last ?? options.DefaultSize;
        var most = context.Request().IsKnownClient ? options.MaxSizeWithKey : options.MaxSize;
        if (size < 1 || size > most)
        {
            throw Refuse(ErrorCodes.InvalidPageSize, $"A page has 1 to {most} rows; {size} were asked for.");
        }

        return new PageRequest(
            size,
            last is not null,
            Cursor(arguments, AfterArgument, list, fits),
            Cursor(arguments, BeforeArgument, list, fits));
    }

    private static KeysetCursor? Cursor(
        IDictionary<string, ArgumentValue>? arguments,
        string argument,
        ListName list,
        Func<KeysetCursor, bool>? fits)
    {
        if (Given(arguments, argument) is not string text)
        {
            return null;
        }

        return KeysetCursor.TryDecode(text, out var cursor) && cursor.List == list.Text && (fits ?? IsOfSortKey)(cursor)
            ? cursor
            : throw Refuse(
                ErrorCodes.InvalidCursor,
                $"The cursor given as {argument} is of another list: a cursor goes with one record, filter, order and set of arguments.");
    }

    // Coerced already: the engine's way to a typed value costs more than all the rest of a page.
    private static object? Given(IDictionary<string, ArgumentValue>? arguments, string argument) =>
        arguments is not null && arguments.TryGetValue(argument, out var given) ? given.Value : null;

    private static bool IsOfSortKey(KeysetCursor cursor) => cursor.OrderValues is [long];

    private static ExecutionError Refuse(string code, string message) => new(message) { Code = code };
}
