using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Handles the notices of a table's pages, or of a graph, which have no place among rows: their codes are named in a header, or the reply
/// is refused.
/// </summary>
internal static class TableNotices
{
    /// <summary>The parameter that takes a table from which a part of what was asked for is left out.</summary>
    private const string Lenient = "lenient";

    /// <summary>Whether a table is taken with parts left out.</summary>
    public static bool AreTaken(HttpRequest request) => request.Query[Lenient] is [{ } given] && given is "true" or "1" or "";

    /// <summary>The notices of a reply.</summary>
    public static IReadOnlyList<Notice> Of(JsonDocument reply) =>
        reply.RootElement.TryGetProperty("extensions", out var extensions)
            && extensions.TryGetProperty(ReplyExtensions.NoticesKey, out var notices)
            ? [.. notices.EnumerateArray().Select(Notice.Read)]
            : [];

    /// <summary>The error that stands in place of the table; null where nothing was left out.</summary>
    public static ExecutionError? Refusal(IReadOnlyList<Notice> notices) => Refusal(notices, ErrorCodes.IncompleteTable, "table", "rows");

    /// <summary>The error that stands in place of a graph; null where nothing was left out.</summary>
    public static ExecutionError? RefusalOfGraph(IReadOnlyList<Notice> notices) =>
        Refusal(notices, ErrorCodes.IncompleteGraph, "graph", "records or links");

    private static ExecutionError? Refusal(IReadOnlyList<Notice> notices, string code, string what, string parts)
    {
        var leftOut = notices.Where(notice => notice.LeavesOut).ToList();
        return leftOut.Count == 0 ? null : new ExecutionError(
            $"A part of what was asked for was left out, so that {parts} would be missing or too many: "
                + $"{string.Join(' ', leftOut.Select(notice => notice.Message).Distinct())} "
            + $"With {Lenient}=true the {what} is written all the same.")
        {
            Code = code,
            Extensions = new Dictionary<string, object?>
            {
                [ReplyExtensions.NoticesKey] = leftOut.ConvertAll<object?>(notice => notice.Describe()),
            },
        };
    }
}
