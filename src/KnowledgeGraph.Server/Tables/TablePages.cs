using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Reads a table's pages, each of which is a request of its own to the limits on cost and load. The first is refused like any other; those
/// after it wait, for a table of which rows have been sent can only be whole or broken off.
/// </summary>
internal sealed class TablePages(RequestAnswer answer, ReplyWriter replies, TableOptions options, PageOptions pages, TimeProvider time)
{
    /// <summary>Rows that a table has at most.</summary>
    public int MaxRows => options.MaxRows;

    /// <summary>Rows that a page has at most.</summary>
    public int MaxSize => pages.MaxSize;

    /// <exception cref="RequestRefusedException">The page cannot be had.</exception>
    public async Task<JsonDocument> ReadAsync(
        Caller caller,
        IReleaseLease lease,
        TablePlan plan,
        string? operationName,
        Inputs variables,
        bool isFirst)
    {
        var result = await RunAsync(caller, lease, plan, operationName, variables, isFirst).ConfigureAwait(false);
        var reply = JsonDocument.Parse(replies.ToText(result));
        if (result.Errors is not { Count: > 0 } errors)
        {
            return reply;
        }

        reply.Dispose();
        var code = errors[0].Code ?? ErrorCodes.InternalError;
        var status = ReplyStatus.OfError(code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
        throw new RequestRefusedException(new RequestFault(status, code, errors[0].Message));
    }

    /// <summary>Where the rows are in a page, and what holds them.</summary>
    /// <exception cref="RequestRefusedException">There is no list.</exception>
    public static (JsonElement Holder, JsonElement Rows) Find(JsonDocument reply, TablePlan plan)
    {
        var holder = default(JsonElement);
        var value = reply.RootElement.GetProperty("data");
        var path = string.Empty;
        foreach (var step in plan.Path.Append(plan.Rows))
        {
            path += path.Length == 0 ? step : "." + step;
            holder = value;
            // A fragment on another type than the record's leaves its fields out.
            if (!holder.TryGetProperty(step, out value) || value.ValueKind == JsonValueKind.Null)
            {
                var why = string.Concat(TableNotices.Of(reply).Select(notice => " " + notice.Message));
                throw new RequestRefusedException(
                    new RequestFault(StatusCodes.Status404NotFound, ErrorCodes.NoSuchList, $"{path} is null: there is no list.{why}"));
            }
        }

        return (holder, value);
    }

    private async Task<ExecutionResult> RunAsync(
        Caller caller,
        IReleaseLease lease,
        TablePlan plan,
        string? operationName,
        Inputs variables,
        bool isFirst)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await answer.RunAsync(caller, plan.Document, operationName, variables, lease).ConfigureAwait(false);
            }
            catch (RequestRefusedException refused) when (!isFirst && refused.Fault.RetryAfter is { } wait
                && time.GetElapsedTime(started) + wait <= options.MaxPageWait)
            {
                await Task.Delay(wait, time, caller.Gone).ConfigureAwait(false);
            }
        }
    }
}
