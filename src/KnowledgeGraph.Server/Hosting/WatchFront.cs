using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Watching;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Sends requests about watch lists where they belong.</summary>
internal sealed class WatchFront(
    WatchListEndpoint endpoint, WatchListFeed feed, WatchListFolder lists, ExplorerEndpoint explorer, Gatekeeper gate, Doorkeeper door)
{
    /// <summary>The page that is a list's feed.</summary>
    public IExplorerPage Feed => feed;

    /// <summary>Answers with all lists of a client.</summary>
    public Task HandleAllAsync(HttpContext http) => Answer(http, http.Request.IsRead(), "GET, HEAD", "Use GET.", endpoint.ListAsync);

    /// <summary>Tells, writes or deletes one list.</summary>
    public Task HandleAsync(HttpContext http) => Answer(
        http,
        http.Request.IsRead() || HttpMethods.IsPut(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method),
        "GET, HEAD, PUT, DELETE",
        "Use GET, PUT or DELETE.",
        endpoint.HandleAsync);

    /// <summary>Answers a reader of a feed, who shows no key but knows the address, on the account of the list's owner.</summary>
    public Task HandleFeedAsync(HttpContext http) => http.Request.IsRead()
        ? door.AdmitAsync(http, admitted => explorer.HandleAsync(admitted, feed), explorer.RefuseAsync, OwnerOf)
        : MethodRefusal.WriteAsync(http, "GET, HEAD", "Use GET.");

    private ValueTask<Pass?> OwnerOf(HttpContext http) =>
        lists.Find(http.Request.RouteValues[WatchListFeed.Token] as string ?? string.Empty) is { } list
            && gate.PassOf(list.Owner) is { } pass
            ? ValueTask.FromResult<Pass?>(pass)
            : throw WatchListEndpoint.NoSuchList();

    private Task Answer(HttpContext http, bool isAllowed, string allowed, string advice, RequestDelegate answer)
    {
        SecurityHeaders.Write(http.Response, SecurityHeaders.Strict);
        return door.IsPreflight(http) ? Task.CompletedTask
            : isAllowed ? door.AdmitAsync(http, admitted => AnswerAsync(admitted, answer))
            : MethodRefusal.WriteAsync(http, allowed, advice);
    }

    private async Task AnswerAsync(HttpContext http, RequestDelegate answer)
    {
        ReplyCaching.Forbid(http.Response);
        try
        {
            await answer(http).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            await door.RefuseAsync(http, refused.Fault).ConfigureAwait(false);
        }
        catch (BadHttpRequestException)
        {
            await door.RefuseAsync(http, RequestFault.CutOff).ConfigureAwait(false);
        }
    }
}
