using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of an identifier that means no record: why, and what may have been meant.</summary>
internal static class UnknownPage
{
    public static Html Of(Site site, string id, string type, IReadOnlyList<NoticeReply> notices, IReadOnlyList<PageError>? errors)
    {
        var word = Words.Of(type).ToLowerInvariant();
        var candidates = notices.SelectMany(notice => notice.Candidates).ToList();
        return Shell.Of(site, new PageHead($"No such {word} – KnowledgeGraph"), Html.Of($"""
            <section class="narrow">
            <p class="above">{Kind.Badge(type)}</p>
            <h1>{(candidates.Count > 0 ? Html.Of($"No single {word} is meant") : Html.Of($"There is no such {word} here"))}</h1>
            {Html.Each(notices, notice => Html.Of($"<p>{notice.Message}</p>"))}{Html.Each(errors ?? [], error =>
                Html.Of($"<p>{FaultWords.Of(error.Code, error.Message)}</p>"))}
            {Html.If(candidates.Count > 0, () => Html.Of($"<h2>Perhaps one of these</h2>{NoticeList.Candidates(candidates)}"))}
            <p><a href="{PageLinks.With("/search", ("q", id))}">Search all records for “{id}”</a>, or <a href="/">begin anew</a>.</p>
            </section>
            """));
    }
}
