using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
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
            Cursor(context, AfterArgument, list, fits),
            Cursor(context, BeforeArgument, list, fits));
    }

    private static KeysetCursor? Cursor(
        IResolveFieldContext context,
        string argument,
        ListName list,
        Func<KeysetCursor, bool>? fits)
    {
        if (Given(context.Arguments, argument) is not string text)
        {
            return null;
        }

        if (!KeysetCursor.TryDecode(text, out var cursor) || cursor.List != list.Text || !(fits ?? IsOfSortKey)(cursor))
        {
            throw Refuse(
                ErrorCodes.InvalidCursor,
                $"The cursor given as {argument} is of another list: a cursor goes with one record, filter, order and set of arguments.");
        }

        if (cursor.Release is { } release && release != context.Request().Release.ReleaseId)
        {
            context.AddNotice(
                NoticeCodes.OtherRelease,
                $"The cursor was given by release {Shown(release)}, and this page is of release {context.Request().Release.ReleaseId}: "
                    + "what has come or gone between them may be missing from the walk, or come twice. Each request of a walk can name "
                    + "one release.",
                argument);
        }

        return cursor;
    }

    // Anybody can write a cursor, and what it says is not repeated.
    private static string Shown(string release) => release.All(char.IsAsciiHexDigitLower) ? release : "?";

    // Coerced already: the engine's way to a typed value costs more than all the rest of a page.
    private static object? Given(IDictionary<string, ArgumentValue>? arguments, string argument) =>
        arguments is not null && arguments.TryGetValue(argument, out var given) ? given.Value : null;

    private static bool IsOfSortKey(KeysetCursor cursor) => cursor.OrderValues is [long];

    private static ExecutionError Refuse(string code, string message) => new(message) { Code = code };
}
