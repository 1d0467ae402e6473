using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a question across records: a form above, the answer below.</summary>
internal static class ToolPage
{
    private static readonly (string Name, string Format)[] _formats =
        [("GraphML", "graphml"), ("CX2", "cx2"), ("Cytoscape", "cyjs"), ("KGX", "kgx"), ("N-Quads", "nquads")];

    /// <summary>The page.</summary>
    /// <param name="request">The request.</param>
    /// <param name="release">The release that has answered.</param>
    /// <param name="title">The heading.</param>
    /// <param name="lead">The line below it.</param>
    /// <param name="form">The question.</param>
    /// <param name="answer">The answer; nothing where nothing has been asked yet.</param>
    /// <param name="feed">The address of a feed of changes to what is shown.</param>
    /// <param name="address">The address of the same answer, if it is not that of the request.</param>
    public static Html Of(
        PageVisit request,
        ReleaseReply release,
        string title,
        string lead,
        Html form,
        Html answer,
        string? feed = null,
        string? address = null) => Shell.Of(
        request.Site,
        new PageHead($"{title} – KnowledgeGraph", release)
        {
            Canonical = request.Canonical,
            Description = lead,
            Feed = feed,
            IsPinned = request.IsPinned,
        },
        Html.Of($"""
            <section class="tool"><header><h1>{title}</h1><p class="lede">{lead}</p></header>
            {PinnedNotice.Of(request, release)}{form}{Html.Each(request.Remarks, sentence =>
                NoticeList.Of(sentence))}{answer}{Html.If(!answer.IsEmpty, () =>
                Citing.Of(request, title, release, address ?? request.Without("release", "at")))}</section>
            """));

    /// <summary>Links to the answer as GraphQL and in other forms, and a button that prints it.</summary>
    public static Html Links(Site site, string query, params (string Name, string Address)[] others) => Html.Of($"""
        <p class="tools">{Forms(site, query, others)}
        <button type="button" hidden data-print>Print</button></p>
        """);

    /// <summary>Links to an answer that is not on the page: as GraphQL and in other forms.</summary>
    public static Html Elsewhere(Site site, string query, params (string Name, string Address)[] others) =>
        Html.Of($"""<p class="tools">{Forms(site, query, others)}</p>""");

    private static Html Forms(Site site, string query, (string Name, string Address)[] others) => Html.Of($"""
        {Html.If(site.Ide, ide => Html.Of($"""
        <a href="{site.GraphQL}/#query={Uri.EscapeDataString(query)}" title="The same as a GraphQL query, in {ide}">GraphQL</a>
        """))}{Html.Each(others, one => Html.Of($"""<a href="{one.Address}">{one.Name}</a>"""))}
        """);

    /// <summary>Links to a part of the graph in the formats of other programs.</summary>
    public static (string Name, string Address)[] Graphs(Site site, string query) =>
        [.. _formats.Select(format => (format.Name, PageLinks.With(site.GraphQL + "/graph", ("format", format.Format), ("query", query))))];

    /// <summary>Asks for the release alone, where nothing else is asked for yet.</summary>
    public static async Task<ReleaseReply> ReleaseAsync(PageVisit request) =>
        (await request.AskAsync<HomeData>("ReleasePage").ConfigureAwait(false)).Data!.Release;
}
