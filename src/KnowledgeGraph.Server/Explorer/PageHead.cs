using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>The contents of a page's head, foot and search field.</summary>
/// <param name="Title">The title of the browser's tab.</param>
/// <param name="Release">The release that the page shows; null where there is none.</param>
internal sealed record PageHead(string Title, ReleaseReply? Release = null)
{
    /// <summary>The description that search engines show.</summary>
    public string? Description { get; init; }

    /// <summary>The one address of the page, with the server's.</summary>
    public string? Canonical { get; init; }

    /// <summary>The address of a feed of changes to the records that the page shows.</summary>
    public string? Feed { get; init; }

    /// <summary>Whether the page's top has a search field; not where the page itself is one.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>Whether the page shows the release that its address names.</summary>
    public bool IsPinned { get; init; }

    /// <summary>The text that was searched for.</summary>
    public string? Sought { get; init; }
}
