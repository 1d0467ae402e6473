namespace KnowledgeGraph.Server.Ide;

/// <summary>The content security policy of an IDE's page: it may load from and call only this server.</summary>
internal static class IdeContentSecurity
{
    // Banana Cake Pop compiles JSON schemas with eval and stays blank without it.
    private const string BananaCakePop =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
        + "font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

    private const string Others =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
        + "font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'";

    public static string PolicyOf(IdeKind kind) => kind == IdeKind.BananaCakePop ? BananaCakePop : Others;
}
