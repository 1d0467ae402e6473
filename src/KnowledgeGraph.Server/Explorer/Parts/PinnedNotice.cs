using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Says that a page shows the release that its address names. It reads the same whatever is served by then.</summary>
internal static class PinnedNotice
{
    public static Html Of(PageVisit request, ReleaseReply release) => Html.If(request.IsPinned, () => NoticeList.Of(Html.Of($"""
        This page shows release {release.Id} of {Words.Day(release.CreatedAt)}, which the link names, and its links stay in that release.
        <a rel="{SiteLinks.Latest}" href="{request.Without("release", "from", "asked", "after", "before", "at")}">What is served now</a>
        may read otherwise.
        """)));
}
