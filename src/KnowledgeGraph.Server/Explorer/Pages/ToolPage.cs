using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a question across records: a form above, the answer below.</summary>
internal static class ToolPage
{
    public static Html Of(
        PageVisit request,
        ReleaseReply release,
        string title,
        string lead,
        Html form,
        Html answer,
        string? feed = null) => Shell.Of(
        request.Site,
        new PageHead($"{title} – KnowledgeGraph", release) { Canonical = request.Canonical, Description = lead, Feed = feed },
        Html.Of($"""
            <section class="tool"><header><h1>{title}</h1><p class="lede">{lead}</p></header>
            {form}{answer}</section>
            """));

    /// <summary>Links to the answer as GraphQL and in other forms.</summary>
    public static Html Links(Site site, string query, params (string Name, string Address)[] others) => Html.Of($"""
        <p class="tools">{Html.If(site.Ide, ide => Html.Of($"""
        <a href="{site.GraphQL}/#query={Uri.EscapeDataString(query)}" title="The same as a GraphQL query, in {ide}">GraphQL</a>
        """))}{Html.Each(others, one => Html.Of($"""<a href="{one.Address}">{one.Name}</a>"""))}
        <button type="button" hidden data-print>Print</button></p>
        """);

    /// <summary>Asks for the release alone, where nothing else is asked for yet.</summary>
    public static async Task<ReleaseReply> ReleaseAsync(PageVisit request) =>
        (await request.AskAsync<HomeData>("ReleasePage").ConfigureAwait(false)).Data!.Release;
}
