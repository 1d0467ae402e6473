using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>All records of a kind as a table, narrowed by words and by the values that they have, each with its count.</summary>
internal sealed class BrowsePage : IExplorerPage
{
    private const int RowsOfPage = 50;
    private const string ByText = "name";

    public string Route => "/browse/{kind}";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        if (BrowsedKind.All.FirstOrDefault(kind => kind.Folder == request.Part("kind")) is not { } kind)
        {
            return new PageReply(StatusCodes.Status404NotFound, ToolPage.Of(
                request, await ToolPage.ReleaseAsync(request)
                    .ConfigureAwait(false), "Browse", "There is no such kind of record.", Kinds(null), Html.Empty));
        }

        var asked = BrowseChoice.Of(kind, request);
        var answer = await request.AskAsync<BrowseData>(
            kind.Operation,
            ("where", asked.Filter),
            ("order", asked.Order is { } order
                ? new object[] { new Dictionary<string, object?> { [order.Field] = order.IsDescending ? "DESC" : "ASC" } }
                : null),
            ("by", kind.Facets.Select(facet => facet.Name).ToArray()),
            ("first", RowsOfPage),
            ("after", request.Text("after"))).ConfigureAwait(false);
        var notes = Html.Of($"{Html.Each(answer.Errors ?? [], error => NoticeList.Of(error.Message))}{NoticeList.Of(answer.Notices)}{NoticeList.Of(asked.Notes)}");
        return PageReply.Ok(ToolPage.Of(
            request,
            answer.Data!.Release,
            $"Browse {kind.Plural.ToLowerInvariant()}",
            "Choose values to narrow the list: several of one property mean any of them, several properties all of them.",
            Html.Of($"{Kinds(kind)}{Form(kind, asked)}{notes}"),
            Html.If(answer.Data.Records, found => List(request.Site, kind, asked, found))));
    }

    private static Html Kinds(BrowsedKind? shown) => Html.Of($"""
        <nav class="filters" aria-label="Kinds of record">{Html.Each(BrowsedKind.All, kind => Html.Of($"""<a href="/browse/{kind.Folder}"{(kind == shown ? Html.Of($""" aria-current="page" """) : Html.Empty)}>{kind.Plural}</a>"""))}</nav>
        """);

    private static Html Form(BrowsedKind kind, BrowseChoice asked) => Html.Of($"""
        <form class="ask" action="/browse/{kind.Folder}">
        {Html.Each(asked.Values, value => Html.Of($"""<input type="hidden" name="{value.Facet.Parameter}" value="{value.Value}">"""))}
        <p class="field"><label for="f-text">Words of the {kind.TextField}</label><input id="f-text" type="search" name="text" value="{asked.Text}" maxlength="200"></p>
        <p class="field short"><label for="f-order">Order</label><select id="f-order" name="order">
        <option value=""{Selected(asked.Order is null)}>Identifier</option><option value="{ByText}"{Selected(asked.Order is not null)}>{Words.Capital(kind.TextField)}</option></select></p>
        <p class="field"><button class="primary" type="submit">Show</button></p>
        </form>
        """);

    private static Html Selected(bool isSelected) => isSelected ? Html.Of($" selected") : Html.Empty;

    private static Html List(Site site, BrowsedKind kind, BrowseChoice asked, EdgeList<BrowsedRecord> found) => Html.Of($"""
        <div class="browse">
        <aside aria-label="Narrow the list">{Html.Each(kind.Facets, facet => Facet(asked, facet, found.FacetCounts.First(counts => counts.By == facet.Name)))}</aside>
        <section aria-labelledby="rows"><header class="block"><h2 id="rows">{Words.Count(found.TotalCount, Words.Of(kind.Type).ToLowerInvariant())}</h2>{Links(site, kind, asked)}</header>
        {Html.If(asked.Values.Count > 0, () => Html.Of($"""<ul class="chosen" aria-label="Chosen values">{Html.Each(asked.Values, value => Chosen(asked, value.Facet, value.Value, found))}</ul>"""))}
        {(found.Nodes.Count == 0 ? Html.Of($"""<p class="empty">Nothing fits. Take a value away, or choose another.</p>""") : Table(kind, found.Nodes))}
        {Html.If(found.PageInfo is { HasNextPage: true }, () => Html.Of($"""<p><a rel="next" href="{asked.Address(after: found.PageInfo!.EndCursor)}">More</a></p>"""))}
        </section></div>
        """);

    private static Html Facet(BrowseChoice asked, BrowsedFacet facet, FacetCountsReply counts)
    {
        var chosen = asked.ValuesOf(facet);
        // Chosen values are shown even if they are rare, so that they can be removed.
        var rare = chosen.Except(counts.Values.Select(value => value.Value))
            .Select(value => new FacetValueReply { Value = value, Label = value, Count = 0 });
        var values = counts.Values.Concat(rare).ToList();
        return values.Count == 0 ? Html.Empty : Html.Of($"""
            <section aria-labelledby="by-{facet.Parameter}"><h2 id="by-{facet.Parameter}">{facet.Title}</h2>
            <ul class="values">{Html.Each(values, value => Value(asked, facet, value, chosen.Contains(value.Value)))}</ul>
            {Html.If(counts.DistinctCount > counts.Values.Count, () => Html.Of($"""<p class="muted">{counts.DistinctCount - counts.Values.Count} more, less frequent</p>"""))}</section>
            """);
    }

    private static Html Chosen(BrowseChoice asked, BrowsedFacet facet, string value, EdgeList<BrowsedRecord> found)
    {
        var known = found.FacetCounts.First(counts => counts.By == facet.Name).Values.FirstOrDefault(one => one.Value == value);
        var label = $"{facet.Title}: {Label(known ?? new FacetValueReply { Value = value, Label = value, Count = 0 })}";
        return Html.Of($"""<li><span>{label}</span><a href="{asked.Toggled(facet, value)}" aria-label="Take {label} away">×</a></li>""");
    }

    private static string Label(FacetValueReply value) => value.Label == value.Value ? Words.Of(value.Label) : value.Label;

    private static Html Value(BrowseChoice asked, BrowsedFacet facet, FacetValueReply value, bool isChosen) => Html.Of($"""
        <li><a href="{asked.Toggled(facet, value.Value)}"{(isChosen ? Html.Of($""" aria-current="true" """) : Html.Empty)}><span>{Label(value)}</span> <span class="n">{(value.Count > 0 ? Html.Of($"{value.Count}") : Html.Of($"×"))}</span></a></li>
        """);

    private static Html Table(BrowsedKind kind, IReadOnlyList<BrowsedRecord> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{kind.Plural} as a table"><table><thead><tr><th scope="col">{Words.Of(kind.Type)}</th>
        {Html.Each(kind.Columns, column => Html.Of($"""<th scope="col"{Numeric(column)}>{column.Title}</th>"""))}<th scope="col">Identifier</th></tr></thead>
        <tbody>{Html.Each(rows, row => Html.Of($"""
        <tr><th scope="row"><a href="{PageLinks.Record(kind.Type, row.Curie)}">{row.Label}</a></th>{Html.Each(kind.Columns, column => Cell(column, row))}<td class="muted">{row.Curie}</td></tr>
        """))}</tbody></table></div>
        """);

    private static Html Cell(BrowsedColumn column, BrowsedRecord row) => column.Number is { } number
        ? Html.Of($"""<td class="num">{Html.If(number(row) is > 0, () => Html.Of($"{number(row)!.Value}"))}</td>""")
        : Html.Of($"""<td>{column.Text!(row)}</td>""");

    private static Html Numeric(BrowsedColumn column) => column.Number is null ? Html.Empty : Html.Of($""" class="num" """);

    private static Html Links(Site site, BrowsedKind kind, BrowseChoice asked)
    {
        var arguments = $"where: {BrowseChoice.Literal(asked.Filter)}";
        var query = $"{{\n  {kind.List}({arguments}) {{\n    totalCount\n    nodes {{ curie label }}\n    facets(by: [{string.Join(", ", kind.Facets.Select(facet => facet.Name))}], withoutOwnFilter: true) {{\n      by values {{ value label count }}\n    }}\n  }}\n}}";
        return ToolPage.Links(
            site,
            query,
            ("CSV", PageLinks.With(site.GraphQL + "/table.csv", ("query", $"{{ {kind.List}({arguments}) {{ nodes {{ curie "
                + $"label }} }} }}"))));
    }
}
