using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>
/// The style sheet and scripts of the pages, as <c>src/web</c> is built. Without Node.js there are none, and pages are plain.
/// </summary>
internal sealed class WebAssets
{
    /// <summary>Where they are served.</summary>
    public const string Folder = "/web/";

    private const string Manifest = "manifest.json";
    private const string Entry = "main.ts";

    private readonly PackedFiles _files;

    public WebAssets(ExplorerOptions options)
    {
        _files = new PackedFiles(Path.GetFullPath(options.AssetsPath));
        var manifest = Path.Combine(options.AssetsPath, Manifest);
        if (!File.Exists(manifest))
        {
            return;
        }

        using var read = JsonDocument.Parse(File.ReadAllBytes(manifest));
        var entry = read.RootElement.GetProperty(Entry);
        Script = Folder + entry.GetProperty("file").GetString();
        Style = Folder + entry.GetProperty("css")[0].GetString();
    }

    private string? Script { get; }

    private string? Style { get; }

    /// <summary>The settings that all pages of a service share.</summary>
    public Site SiteOf(string graphQL, IdeOptions ide) => new(
        graphQL, Style, Script, !IdePage.IsPacked(ide) ? null : ide.Kind == IdeKind.GraphiQL ? "GraphiQL" : "Banana Cake Pop");

    /// <summary>Sends one of them, or says that it is not there.</summary>
    public Task SendAsync(HttpContext http)
    {
        var path = http.Request.RouteValues["asset"] as string ?? string.Empty;
        if (_files.Has(path))
        {
            return _files.SendAsync(http, path, path.StartsWith("assets/", StringComparison.Ordinal));
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
