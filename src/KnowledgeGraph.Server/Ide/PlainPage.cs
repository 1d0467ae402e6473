namespace KnowledgeGraph.Server.Ide;

/// <summary>The page shown where the IDE's files were not packed.</summary>
internal static class PlainPage
{
    public static Task SendAsync(HttpContext http, IdeKind kind)
    {
        var (name, folder) = kind == IdeKind.GraphiQL ? ("GraphiQL", "graphiql") : ("Banana Cake Pop", "banana-cake-pop");
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>KnowledgeGraph</title></head>
            <body>
            <h1>KnowledgeGraph</h1>
            <p>This is a GraphQL endpoint. Send operations by POST as <code>application/json</code>:</p>
            <pre>curl -H 'content-type: application/json' -d '{"{"}"query":"{"{"} __typename {"}"}"{"}"}' URL</pre>
            <ul>
            <li><a href="?sdl">The schema as text</a></li>
            <li><a href="../health/ready">Is a release loaded?</a></li>
            </ul>
            <p>{name} was not built into this copy. Build the server on a machine with Node.js and npm, or put the files into
            <code>ide/{folder}</code> beside the program; README.md and docs/ say more.</p>
            </body>
            </html>
            """,
            "text/html; charset=utf-8").ExecuteAsync(http);
    }
}
