using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>How to cite a record so that the release is told, to print it, and to send it elsewhere.</summary>
internal static class Citing
{
    public static Html Of(PageVisit request, string type, RecordRef record, ReleaseReply release, string address)
    {
        var link = PageLinks.With(request.Origin + address, ("release", release.Id));
        return Html.Of($"""
            <details class="cite" id="cite"><summary>Cite, link, send</summary>
            <p>{record.Label} ({record.Curie}). KnowledgeGraph, release {release.Id} of {Words.Day(release.CreatedAt)}.</p>
            <p><a href="{PageLinks.With(address, ("release", release.Id))}">{link}</a></p>
            {Html.If(type != "CITATION", () => Html.Of($"""<p><a href="{PageLinks.With("/changes", ("id", record.Curie))}">Since when it is there, and what has changed of it in which release</a>, also as <a href="{PageLinks.Feed([record.Curie])}">a feed</a></p>"""))}
            <p class="muted">The link names the release, and shows it as long as it is kept here.</p>
            <p class="tools"><button type="button" hidden data-copy="{link}">Copy link</button><button type="button" hidden data-print>Print</button></p>
            </details>
            """);
    }
}
