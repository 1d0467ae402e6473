using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>How to cite a page so that the release is told, to print it, and to send it elsewhere.</summary>
internal static class Citing
{
    /// <summary>The record of a page.</summary>
    public static Html Of(PageVisit request, RecordRef record, ReleaseReply release, string address) =>
        Of(request, $"{record.Label} ({record.Curie})", release, address);

    /// <summary>The answer of a page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">The words for what is cited.</param>
    /// <param name="release">The release that has answered.</param>
    /// <param name="address">The address of the page, without the release.</param>
    public static Html Of(PageVisit request, string what, ReleaseReply release, string address)
    {
        var pinned = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}release={Uri.EscapeDataString(release.Id)}";
        return Html.Of($"""
            <details class="cite" id="cite"><summary>Cite, link, send</summary>
            <p>{what}. KnowledgeGraph, release {release.Id} of {Words.Day(release.CreatedAt)}.</p>
            <p><a href="{pinned}">{request.Origin}{pinned}</a></p>
            <p class="muted">The link names the release, and shows it as long as it is kept here.</p>
            <p class="tools"><button type="button" hidden data-copy="{request.Origin}{pinned}">Copy link</button><button type="button"
            hidden data-print>Print</button></p>
            </details>
            """);
    }
}
