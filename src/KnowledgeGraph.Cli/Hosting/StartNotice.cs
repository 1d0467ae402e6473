using KnowledgeGraph.Server.Ide;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The line that says what to open once the service runs.</summary>
internal static class StartNotice
{
    public static string Of(string address, IdeOptions ide) => ide.Kind switch
    {
        IdeKind.None => $"no page for browsers is served; the schema is at {address}?sdl",
        var kind when IdePage.IsPacked(ide) => $"open {address} in a browser for {(kind == IdeKind.GraphiQL ? "GraphiQL" : "Banana Cake Pop")}; Ctrl+C stops",
        _ => $"this build has no web page, because Node.js was missing or the page could not be fetched when it was built; the schema is at {address}?sdl",
    };
}
