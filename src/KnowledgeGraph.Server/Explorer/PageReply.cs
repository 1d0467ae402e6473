using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>The reply of a page: HTML or another stated media type, with a status; or a redirect to another address.</summary>
internal sealed record PageReply(int Status, Html Body, string? Location = null)
{
    /// <summary>The media type of most pages.</summary>
    public const string Page = "text/html; charset=utf-8";

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = Page;

    /// <summary>The content where it is no text.</summary>
    public byte[]? Bytes { get; init; }

    public static PageReply Ok(Html body) => new(StatusCodes.Status200OK, body);

    public static PageReply NotFound(Html body) => new(StatusCodes.Status404NotFound, body);

    // The target of an identifier may change with the release, so that browsers must not keep the redirect for good.
    public static PageReply Redirect(string location) => new(StatusCodes.Status302Found, Html.Empty, location);
}
