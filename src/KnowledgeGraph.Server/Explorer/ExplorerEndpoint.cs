using System.Text;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Pages;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// Answers people's browsers with pages. Each is made of replies to operations of the same schema, under the same limits, on one release.
/// </summary>
internal sealed class ExplorerEndpoint(
    Site site,
    ReleaseDoor releases,
    RequestAnswer answer,
    ReplyWriter replies,
    ReplyCaching caching,
    RequestLimits limits,
    FaultLog<ExplorerEndpoint> log)
{
    /// <summary>
    /// The content security policy of a page: it may load from and call only this server, and may not run inline scripts.
    /// </summary>
    public const string Security =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    public async Task HandleAsync(HttpContext http, IExplorerPage page)
    {
        SecurityHeaders.Write(http.Response, Security);
        using var hold = releases.Hold();
        try
        {
            await AnswerAsync(http, page, hold).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await RefuseAsync(http, refused.Fault).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException || http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            log.Write(http.TraceIdentifier, "in a page", exception);
            var error = ErrorTranslation.Of(exception, http.TraceIdentifier);
            var status = ReplyStatus.OfError(error.Code, ReplyMediaType.GraphQLResponse, StatusCodeRules.Draft2025);
            await RefuseAsync(http, new RequestFault(status, error.Code ?? ErrorCodes.InternalError, error.Message)).ConfigureAwait(false);
        }
    }

    /// <summary>Answers with a page that says why the requested one cannot be shown.</summary>
    public Task RefuseAsync(HttpContext http, RequestFault fault)
    {
        SecurityHeaders.Write(http.Response, Security);
        Instruments.Reject(fault.Code);
        fault.WriteHeaders(http.Response);
        // A release that is not there must not be named by the links of the page that says so.
        var links = new SiteLinks(site, PageVisit.BaseOf(http.Request), release: null);
        return SendAsync(http, new PageReply(fault.Status, FaultPage.Of(site, fault, PageVisit.Without(http.Request, "release"))), links);
    }

    /// <summary>Answers with a page that says that nothing is at the address.</summary>
    public Task TellUnknownAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, Security);
        var links = new SiteLinks(site, PageVisit.BaseOf(http.Request), release: null);
        return SendAsync(http, PageReply.NotFound(NoSuchPage.Of(site)), links);
    }

    private async Task AnswerAsync(HttpContext http, IExplorerPage page, ReleaseHold hold)
    {
        var caller = Caller.Of(http);
        if (await hold.TakeAsync(caller).ConfigureAwait(false) is not IGraphLease lease)
        {
            throw new RequestRefusedException(RequestFault.NotReady("No release is loaded yet."));
        }

        if (HttpMethods.IsPost(http.Request.Method))
        {
            ReplyCaching.Forbid(http.Response);
            await PostedForm.ReadAsync(http.Request, limits.MaxBodyBytes).ConfigureAwait(false);
            var posted = new PageVisit(http, site, lease, answer, replies);
            await SendAsync(http, await page.AnswerAsync(posted).ConfigureAwait(false), posted.Links).ConfigureAwait(false);
            return;
        }

        // The names of style sheet and script are part of what a page is.
        var freshness = caching.Of(http, lease.ReleaseId, $"{PageReply.Page} {site}");
        if (freshness.TryAnswer(http))
        {
            answer.ChargeForNothing(caller);
            return;
        }

        hold.WriteHeader(http.Response);
        var visit = new PageVisit(http, site, lease, answer, replies);
        var reply = await page.AnswerAsync(visit).ConfigureAwait(false);
        if (visit.MayNotBeKept)
        {
            ReplyCaching.Forbid(http.Response);
        }

        var kept = reply.Status == StatusCodes.Status200OK && !visit.MayNotBeKept ? freshness : null;
        await SendAsync(http, reply, visit.Links, kept).ConfigureAwait(false);
    }

    private Task SendAsync(HttpContext http, PageReply reply, SiteLinks links, Freshness? freshness = null)
    {
        http.Response.StatusCode = reply.Status;
        if (reply.Location is not null)
        {
            http.Response.Headers.Location = links.Address(reply.Location);
            return Task.CompletedTask;
        }

        var body = reply.ContentType == PageReply.Page ? links.Of(reply.Body) : reply.Body;
        var bytes = reply.Bytes ?? Encoding.UTF8.GetBytes(body.ToString());
        http.Response.ContentType = reply.ContentType;
        http.Response.ContentLength = bytes.Length;
        return freshness?.Begin(http) == false
            ? Task.CompletedTask
            : replies.SendAsync(http, bytes.Length, http.Response.Body.WriteAsync(bytes, http.RequestAborted).AsTask());
    }
}
