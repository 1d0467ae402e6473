using System.Globalization;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Writes the one list of a query as a table, page after page of one release until its end.</summary>
internal sealed partial class TableEndpoint(
    RequestReader reader,
    RequestAnswer answer,
    ReleaseDoor releases,
    ReplyWriter replies,
    ReplyCaching caching,
    TablePages pages,
    FaultLog<TableEndpoint> log)
{
    public async Task HandleAsync(HttpContext http)
    {
        using var hold = releases.Hold();
        var progress = new TableProgress();
        try
        {
            await AnswerAsync(http, hold, progress).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused) when (!http.Response.HasStarted)
        {
            refused.Fault.WriteHeaders(http.Response);
            hold.WriteHeader(http.Response);
            var isOurs = refused.Fault.Code == ErrorCodes.InternalError;
            await RefuseAsync(
                http,
                refused.Fault.Status,
                isOurs ? ErrorTranslation.Internal(http.TraceIdentifier) : refused.Fault.ToError(),
                hold.Lease).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, fault.StatusCode, RequestFault.CutOff.ToError(), hold.Lease).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            LogGone(log.Logger, http.TraceIdentifier, progress.Rows);
            http.Abort();
        }
        catch (RequestRefusedException refused)
        {
            Instruments.Reject(refused.Fault.Code);
            LogBrokenOff(log.Logger, http.TraceIdentifier, progress.Rows, refused.Fault.Code);
            // Half a table must not look like a whole one.
            http.Abort();
        }
        catch (Exception exception)
        {
            log.Write(http.TraceIdentifier, "in a table", exception);
            if (http.Response.HasStarted)
            {
                LogBrokenOff(log.Logger, http.TraceIdentifier, progress.Rows, ErrorCodes.InternalError);
                http.Abort();
                return;
            }

            TableHead.Clear(http.Response);
            var error = ErrorTranslation.Of(exception, http.TraceIdentifier);
            await RefuseAsync(
                http,
                ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025),
                error,
                hold.Lease).ConfigureAwait(false);
        }
    }

    private Task RefuseAsync(HttpContext http, int status, ExecutionError error, IReleaseLease? lease)
    {
        Instruments.Reject(error.Code);
        return replies.WriteAsync(http, ReplyMediaType.GraphQLResponse, HttpReply.Of(status, RequestAnswer.Refusal(error, lease)));
    }

    private async Task AnswerAsync(HttpContext http, ReleaseHold hold, TableProgress progress)
    {
        var format = TableFormatChoice.Choose(http.Request)
            ?? throw Refused(StatusCodes.Status406NotAcceptable, ErrorCodes.NotAcceptable, $"Tables are {TableFormatChoice.Known}.");
        var caller = Caller.Of(http);
        var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
        hold.WriteHeader(http.Response);
        var freshness = caller is { IsReadOnly: true, OnlyCounts: false } ? caching.Of(http, lease.ReleaseId, format.ContentType) : null;
        if (freshness?.TryAnswer(http) == true)
        {
            answer.ChargeForNothing(caller);
            return;
        }

        var request = await reader.ReadOneAsync(http.Request, caller, "A table").ConfigureAwait(false);
        lease = await hold.TakeAsync(caller, request).ConfigureAwait(false);
        hold.WriteHeader(http.Response);
        var checkedRequest = await answer.CheckAsync(caller, request, lease).ConfigureAwait(false);
        if (checkedRequest.Refusal is { } refusal)
        {
            var status = ReplyStatus.Of(refusal, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
            await replies.WriteAsync(http, ReplyMediaType.GraphQLResponse, HttpReply.Of(status, refusal)).ConfigureAwait(false);
            return;
        }

        var plan = TablePlan.Of(checkedRequest.Request!);
        if (caller.OnlyCounts)
        {
            await CountAsync(http, caller, lease, plan, request).ConfigureAwait(false);
            return;
        }

        await WriteAsync(http, caller, lease, plan, request, new TableHead(plan, lease.ReleaseId, format, freshness), progress)
            .ConfigureAwait(false);
    }

    // Reports the cost of each page: to the limits, a page is a request of its own.
    private async Task CountAsync(HttpContext http, Caller caller, IReleaseLease lease, TablePlan plan, GraphQLRequest request)
    {
        var variables = plan.With(request.Variables, PageSize(plan, Rows(plan)), plan.After);
        var result = await answer.RunAsync(caller, plan.Document, request.OperationName, variables, lease).ConfigureAwait(false);
        var status = ReplyStatus.Of(result, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
        await replies.WriteAsync(http, ReplyMediaType.GraphQLResponse, HttpReply.Of(status, result)).ConfigureAwait(false);
    }

    private async Task WriteAsync(
        HttpContext http,
        Caller caller,
        IReleaseLease lease,
        TablePlan plan,
        GraphQLRequest request,
        TableHead head,
        TableProgress progress)
    {
        await using var table = await BeginAsync(plan, lease.ReleaseId, head.Format, caller.Gone).ConfigureAwait(false);
        var (cursor, left) = (plan.After, Rows(plan));
        var isLenient = TableNotices.AreTaken(http.Request);
        for (var isFirst = true; ; isFirst = false)
        {
            if (!caller.IsStillWelcome)
            {
                throw new RequestRefusedException(Gatekeeper.Ended);
            }

            var asked = PageSize(plan, left);
            var variables = plan.With(request.Variables, asked, cursor);
            using var page = await pages.ReadAsync(caller, lease, plan, request.OperationName, variables, isFirst).ConfigureAwait(false);
            var (holder, rows) = TablePages.Find(page, plan);
            var notices = TableNotices.Of(page);
            if (!isLenient && TableNotices.Refusal(notices) is { } incomplete)
            {
                if (!isFirst)
                {
                    throw Refused(StatusCodes.Status400BadRequest, ErrorCodes.IncompleteTable, incomplete.Message);
                }

                await RefuseAsync(http, StatusCodes.Status400BadRequest, incomplete, lease).ConfigureAwait(false);
                return;
            }

            if (isFirst)
            {
                CheckLength(plan, holder, rows);
                Tell(http, notices);
                if (!head.Begin(http, isLasting: !caller.Traits.MayNotBeKept))
                {
                    return;
                }
            }

            foreach (var row in rows.EnumerateArray())
            {
                await table.AddAsync(row, caller.Gone).ConfigureAwait(false);
                progress.Rows++;
            }

            left -= asked;
            cursor = plan.NextAfter(holder);
            var isLast = cursor is null || left == 0;
            await table.EndPageAsync(http, replies, isLast).ConfigureAwait(false);
            if (isLast)
            {
                return;
            }
        }
    }

    private static async ValueTask<ITableOutput> BeginAsync(
        TablePlan plan,
        string releaseId,
        TableFormat format,
        CancellationToken cancellation) =>
        format == TableFormat.Parquet ? await ParquetTableFile.BeginAsync(plan, releaseId, cancellation).ConfigureAwait(false)
        : format == TableFormat.Arrow ? new ArrowTableFile(plan, releaseId)
        : new TextTable(plan, format);

    private void CheckLength(TablePlan plan, JsonElement holder, JsonElement rows)
    {
        var count = plan.CountOf(holder, rows);
        if (plan.First is null && count > pages.MaxRows)
        {
            throw Refused(
                StatusCodes.Status400BadRequest,
                ErrorCodes.TableTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The list has {count} rows, a table at most {pages.MaxRows}. Narrow it, or "
                    + $"give first: then only that many are written."));
        }
    }

    private int Allowed(int first) => first <= pages.MaxRows
        ? first
        : throw Refused(
            StatusCodes.Status400BadRequest,
            ErrorCodes.TableTooLarge,
            $"A table has at most {pages.MaxRows} rows; {first} were asked for.");

    // Rows that are to be written at most.
    private int Rows(TablePlan plan) => plan.First is { } first ? Allowed(first) : pages.MaxRows;

    private int PageSize(TablePlan plan, int left) => plan.Page is not null ? Math.Min(left, pages.MaxSize) : left;

    private static void Tell(HttpContext http, IReadOnlyList<Notice> notices)
    {
        if (notices.Count > 0)
        {
            http.Response.Headers[NoticesHeader.Name] = string.Join(", ", notices.Select(notice => notice.Code).Distinct());
        }

        foreach (var listener in http.RequestServices.GetServices<ITableListener>())
        {
            notices.ToList().ForEach(listener.Hear);
        }
    }

    private static RequestRefusedException Refused(int status, string code, string message) => new(new RequestFault(status, code, message));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request {TraceId}: the table broke off after {Rows} rows with {Code}")]
    private static partial void LogBrokenOff(ILogger logger, string traceId, int rows, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Request {TraceId}: the client has gone after {Rows} rows of its table")]
    private static partial void LogGone(ILogger logger, string traceId, int rows);
}
