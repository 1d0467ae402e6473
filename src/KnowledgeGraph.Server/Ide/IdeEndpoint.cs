using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Ide;

/// <summary>Serves the chosen IDE's built files beside the GraphQL address, and a plain page where they were not packed.</summary>
internal sealed class IdeEndpoint
{
    private static readonly FileExtensionContentTypeProvider _contentTypes = new();
    private static readonly (string Coding, string Ending)[] _packed = [("br", ".br"), ("gzip", ".gz")];

    private readonly IdeOptions _options;
    private readonly IReleaseSource _releases;
    private readonly IdeKind _kind;
    private readonly IFileProvider _files;
    private readonly byte[] _config;

    public IdeEndpoint(IdeOptions ide, IReleaseSource releases)
    {
        (_options, _releases) = (ide, releases);
        _kind = ide.Kind;
        _files = FilesOf(ide);
        _config = IdeConfig.Write(ide);
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

        var page = _files.GetFileInfo(IdePage.Index);
        return page.Exists ? SendAsync(http, IdePage.Index, page) : PlainPage.SendAsync(http, _kind);
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
            return Results.Bytes(_config, "application/json; charset=utf-8").ExecuteAsync(http);
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

        var file = _files.GetFileInfo(path);
        if (!file.Exists || file.IsDirectory)
        {
            return NotFoundAsync(http);
        }

        SecurityHeaders.Write(http.Response, IdeContentSecurity.PolicyOf(_kind));
        return SendAsync(http, path, file);
    }

    private Task SendAsync(HttpContext http, string path, IFileInfo file)
    {
        if (!_contentTypes.TryGetContentType(path, out var type))
        {
            type = "application/octet-stream";
        }

        // Names under these folders carry a hash of their content.
        var isHashed = path.StartsWith("static/", StringComparison.Ordinal) || path.StartsWith("assets/", StringComparison.Ordinal);
        http.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var (coding, sent) = Packed(http.Request, path) ?? (null, file);
        if (coding is not null)
        {
            http.Response.Headers.ContentEncoding = coding;
        }

        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks ^ file.Length:x}{(coding is null ? "" : "-" + coding)}\"");
        return Results.Stream(sent.CreateReadStream(), type, lastModified: file.LastModified, entityTag: tag).ExecuteAsync(http);
    }

    // The build has packed the files once and well; the smallest that the client takes.
    private (string? Coding, IFileInfo File)? Packed(HttpRequest request, string path)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken))
        {
            return null;
        }

        foreach (var (coding, ending) in _packed)
        {
            if (taken.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0)
                && _files.GetFileInfo(path + ending) is { Exists: true } file)
            {
                return (coding, file);
            }
        }

        return null;
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && ranges.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && range.Quality is not 0);

    private static IFileProvider FilesOf(IdeOptions ide)
    {
        var folder = IdePage.FolderOf(ide);
        return Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();
    }
}
