using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>What a page answers: HTML, or what says that it is something else, with a status; or another address.</summary>
internal sealed record PageReply(int Status, Html Body, string? Location = null)
{
    /// <summary>The media type of most pages.</summary>
    public const string Page = "text/html; charset=utf-8";

    /// <summary>What the body is.</summary>
    public string ContentType { get; init; } = Page;

    public static PageReply Ok(Html body) => new(StatusCodes.Status200OK, body);

    public static PageReply NotFound(Html body) => new(StatusCodes.Status404NotFound, body);

    // What an identifier leads to may change with the release, so that browsers must not keep it for good.
    public static PageReply Redirect(string location) => new(StatusCodes.Status302Found, Html.Empty, location);
}
