using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Ide;

/// <summary>Serves the chosen IDE's built files beside the GraphQL address, and a plain page where they were not packed.</summary>
internal sealed class IdeEndpoint
{
    private readonly IdeOptions _options;
    private readonly IReleaseSource _releases;
    private readonly IdeKind _kind;
    private readonly PackedFiles _files;
    private readonly Lazy<byte[]> _config;

    public IdeEndpoint(IdeOptions ide, IReleaseSource releases)
    {
        (_options, _releases) = (ide, releases);
        _kind = ide.Kind;
        _files = new PackedFiles(IdePage.FolderOf(ide));
        _config = new Lazy<byte[]>(() => IdeConfig.Write(ide));
    }

    /// <summary>Whether a GET at the GraphQL address comes from a person's browser and not from a program.</summary>
    public bool Wants(HttpRequest request) =>
        _kind != IdeKind.None && !request.Query.ContainsKey("query") && !request.Query.ContainsKey("documentId") && PrefersHtml(request);

    private bool HasStart => _kind == IdeKind.BananaCakePop && IdeStart.Knows(_files);

    public Task HandlePageAsync(HttpContext http)
    {
        var request = http.Request;
        http.Response.Headers.Append("Vary", "Accept");
        // The page's own addresses are relative, so that it must be seen to sit in a folder.
        if (!request.Path.Value!.EndsWith('/'))
        {
            http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.Location = request.PathBase + request.Path + "/" + request.QueryString;
            return Task.CompletedTask;
        }

        SecurityHeaders.Write(http.Response, IdeContentSecurity.PolicyOf(_kind));
        if (HasStart)
        {
            return IdeStart.SendPageAsync(http);
        }

        return _files.Has(IdePage.Index) ? SendAsync(http, IdePage.Index) : PlainPage.SendAsync(http, _kind);
    }

    public Task HandleAssetAsync(HttpContext http)
    {
        var path = http.Request.RouteValues["asset"] as string ?? "";
        if (_kind == IdeKind.None)
        {
            return NotFoundAsync(http);
        }

        if (path is "bcp-config.json" or "nitro-config.json")
        {
            http.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(_config.Value, "application/json; charset=utf-8").ExecuteAsync(http);
        }

        if (path is IdeStart.Script or IdeStart.Tabs && HasStart)
        {
            SecurityHeaders.Write(http.Response, IdeContentSecurity.PolicyOf(_kind));
            return path == IdeStart.Script ? IdeStart.SendScriptAsync(http) : IdeStart.SendTabsAsync(http, _releases, _options);
        }

        if (path == IdeStart.ServiceWorker && HasStart)
        {
            return NotFoundAsync(http);
        }

        if (!_files.Has(path))
        {
            return NotFoundAsync(http);
        }

        SecurityHeaders.Write(http.Response, IdeContentSecurity.PolicyOf(_kind));
        return SendAsync(http, path);
    }

    // Names under these folders carry a hash of their content.
    private Task SendAsync(HttpContext http, string path) =>
        _files.SendAsync(
            http,
            path,
            path.StartsWith("static/", StringComparison.Ordinal) || path.StartsWith("assets/", StringComparison.Ordinal));

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && ranges.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);
}
