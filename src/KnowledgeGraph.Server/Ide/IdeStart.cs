using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Ide;

/// <summary>The page before Banana Cake Pop: it makes the tabs that a first visit opens with, and starts the IDE.</summary>
internal static class IdeStart
{
    public const string Page = "start.html";
    public const string Script = "start.js";
    public const string Tabs = "start.json";

    // It would serve the IDE's own page in place of ours, and loads the page anew when it has fetched all.
    public const string ServiceWorker = "service-worker.js";

    // The main script of 18.0.0, whose store of tabs the page knows; another version starts as it comes.
    private const string KnownBundle = "static/js/main.0349187e.js";

    // The IDE's own button sets this once its news about its successor have been read.
    private const string NewsAreRead = "chillicream_bcp_legacy_info_shown=true; Path=/; Max-Age=31536000; SameSite=Lax";

    /// <summary>Whether the page knows how this bundle keeps its tabs.</summary>
    public static bool Knows(PackedFiles files) => files.Has(KnownBundle);

    public static Task SendPageAsync(HttpContext http)
    {
        http.Response.Headers.Append("Set-Cookie", NewsAreRead);
        return SendAsync(http, Page, "text/html; charset=utf-8");
    }

    public static Task SendScriptAsync(HttpContext http) => SendAsync(http, Script, "text/javascript; charset=utf-8");

    public static Task SendTabsAsync(HttpContext http, IReleaseSource releases, IdeOptions options)
    {
        using var lease = releases.Acquire();
        var tabs = lease is IGraphLease held ? ExampleTab.Of(held.Graph, options.OperationsPath) : [];
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(new { tabs }, JsonSerializerOptions.Web),
            "application/json; charset=utf-8").ExecuteAsync(http);
    }

    private static Task SendAsync(HttpContext http, string name, string type)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(typeof(IdeStart).Assembly.GetManifestResourceStream(name)!, type).ExecuteAsync(http);
    }
}
