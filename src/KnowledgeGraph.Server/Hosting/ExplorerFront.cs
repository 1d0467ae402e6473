using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Sends requests for pages, and for what pages are dressed with, where they belong.</summary>
internal sealed class ExplorerFront(
    IEnumerable<IExplorerPage> pages, ExplorerEndpoint explorer, WebAssets assets, ExplorerOptions options, Doorkeeper door)
{
    private static readonly RequestFault _notAllowed = new(
        StatusCodes.Status405MethodNotAllowed,
        ErrorCodes.MethodNotAllowed,
        "Pages are read, by GET or HEAD.");

    /// <summary>Whether there are pages.</summary>
    public bool IsOn => options.Enabled;

    /// <summary>The pages that there are.</summary>
    public IEnumerable<IExplorerPage> Pages => pages;

    public Task HandleAsync(
        HttpContext http,
        IExplorerPage page) => http.Request.IsRead() || (page.TakesPosts && HttpMethods.IsPost(http.Request.Method))
        ? door.AdmitAsync(http, admitted => explorer.HandleAsync(admitted, page), explorer.RefuseAsync)
        : RefuseMethodAsync(http);

    // Anybody may have them: they hold nothing of the release.
    public Task HandleAssetAsync(HttpContext http)
    {
        SecurityHeaders.Write(http.Response, ExplorerEndpoint.Security);
        return http.Request.IsRead() ? assets.SendAsync(http) : RefuseMethodAsync(http);
    }

    /// <summary>Answers an address that nothing is at: a browser with a page, programs with the status alone.</summary>
    public Task HandleUnknownAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            ? explorer.TellUnknownAsync(http)
            : Task.CompletedTask;
    }

    private Task RefuseMethodAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        });
        return explorer.RefuseAsync(http, _notAllowed);
    }
}
