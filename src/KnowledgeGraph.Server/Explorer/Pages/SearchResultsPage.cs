using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>Records by the words of their names, titles and identifiers.</summary>
internal sealed class SearchResultsPage : IExplorerPage
{
    private static readonly string[] _kinds = ["DISEASE", "GENE", "PHENOTYPE", "CITATION"];

    public string Route => "/search";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var kind = _kinds.FirstOrDefault(kind => PageLinks.FolderOf(kind) == request.Text("kind"));
        if (request.Text("q") is not { } sought)
        {
            var release = (await request.AskAsync<HomeData>("ReleasePage").ConfigureAwait(false)).Data!.Release;
            return PageReply.Ok(Shell.Of(request.Site, new PageHead("Search – KnowledgeGraph", release), Html.Of($"""
                <section class="narrow"><h1>Search</h1>{SearchField.Of(null, isLarge: true)}
                <p class="muted">By any name, synonym, symbol, identifier, or words of a title; parts of words will do.</p></section>
                """)));
        }

        var answer = await request.AskAsync<SearchData>(
            nameof(SearchResultsPage), ("text", sought), ("types", kind is null
                ? null
                : new[] { kind }), ("after", request.Text("after"))).ConfigureAwait(false);
        var head = new PageHead($"{sought} – search – KnowledgeGraph", answer.Data!.Release)
        {
            Sought = sought,
            IsPinned = request.IsPinned,
        };
        return PageReply.Ok(Shell.Of(request.Site, head, Html.Of($"""
            <section class="narrow"><h1>Search for “{sought}”</h1>{PinnedNotice.Of(request, answer.Data.Release)}
            {NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}
            {Html.If(answer.Data.Search, found => Html.Of($"{Links(request.Site, sought, kind)}{Results(sought, kind,
                found)}"))}{Citing.Of(request, $"Records found for “{sought}”", answer.Data.Release,
                request.Without("release", "after"))}</section>
            """)));
    }

    private static Html Results(string sought, string? kind, EdgeList<HitReply> found) => Html.Of($"""
        <nav class="filters" aria-label="Kinds of record">{Filter(sought, null, kind, "All", found.Facets.Sum(facet =>
            facet.Count))}{Html.Each(found.Facets, facet => Filter(sought, facet.Type, kind, Words.Of(facet.Type), facet.Count))}</nav>
        {(found.Nodes.Count == 0
            ? Html.Of($"""<p class="empty">Nothing of this kind is called so. Try fewer words, or the beginning of one.</p>""")
            : List(found.Nodes))}
        {Html.If(found.PageInfo is { HasNextPage: true }, () => Html.Of($"""<p><a rel="next" href="{PageLinks.With("/search",
            ("q", sought), ("kind", kind is null ? null : PageLinks.FolderOf(kind)),
            ("after", found.PageInfo!.EndCursor))}">More results</a></p>"""))}
        """);

    private static Html Links(Site site, string sought, string? kind)
    {
        var types = kind is null ? string.Empty : $", types: [{kind}]";
        var query = $"{{ search(text: {JsonSerializer.Serialize(sought)}{types}) "
            + "{ nodes { entity { curie label type } matched matchedField isExact } } }";
        return ToolPage.Links(site, query, ("CSV", TableLinks.Of(site, query)));
    }

    private static Html Filter(string sought, string? kind, string? chosen, string name, int count) => Html.Of($"""
        <a href="{PageLinks.With("/search", ("q", sought), ("kind", kind is null ? null : PageLinks.FolderOf(kind)))}"{(kind == chosen
            ? Html.Of($""" aria-current="page" """) : Html.Empty)}>{name} <span class="n">{count}</span></a>
        """);

    private static Html List(IReadOnlyList<HitReply> hits) => Html.Of($"""
        <ol class="hits">{Html.Each(hits, hit => Html.Of($"""
        <li>{Kind.Badge(hit.Entity.Type!)}<div><a href="{PageLinks.Record(hit.Entity.Type!, hit.Entity.Curie)}">{Hit.Name(hit)}</a> <span
        class="muted">{hit.Entity.Curie}</span>{Hit.By(hit)}</div></li>
        """))}</ol>
        """);
}
