using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Ide;

namespace KnowledgeGraph.Cli.Hosting;

/// <summary>The line that says what to open once the service runs.</summary>
internal static class StartNotice
{
    /// <summary>The line for a Unix socket, which no browser can open.</summary>
    public static string OfSocket(string path, ServerOptions options) =>
        $"no browser opens a socket; the schema is told by: curl --unix-socket {path} 'http://localhost{options.Path}?sdl'; Ctrl+C stops";

    public static string Of(string origin, ServerOptions options)
    {
        var graphQL = origin + options.Path;
        var ide = options.Ide.Kind == IdeKind.GraphiQL ? "GraphiQL" : "Banana Cake Pop";
        var hasIde = options.Ide.Kind != IdeKind.None && IdePage.IsPacked(options.Ide);
        var schema = $"the schema is at {graphQL}?sdl";
        return (options.Explorer.Enabled, options.Ide.Kind) switch
        {
            (true, _) when hasIde => $"open {origin} in a browser; {ide} is at {graphQL}; Ctrl+C stops",
            (true, IdeKind.None) => $"open {origin} in a browser; {schema}; Ctrl+C stops",
            (true, _) => $"open {origin} in a browser; this build has no {ide}, because Node.js was missing or it could not be fetched "
                + $"when it was built; {schema}",
            (false, _) when hasIde => $"open {graphQL} in a browser for {ide}; Ctrl+C stops",
            (false, IdeKind.None) => $"no page for browsers is served; {schema}",
            (false, _) => $"this build has no web page, because Node.js was missing or the page could not be fetched when it was "
                + $"built; {schema}",
        };
    }
}
