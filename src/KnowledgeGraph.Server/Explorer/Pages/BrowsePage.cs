using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Tables;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>All records of a kind as a table, narrowed by words and by the values that they have, each with its count.</summary>
internal sealed class BrowsePage(PageOptions pages, TableOptions tables) : IExplorerPage
{
    private const int RowsOfPage = 50;
    private const int UsualValues = 12;
    public const string MoreParameter = "more";

    public string Route => "/browse/{kind?}";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        if (request.Part("kind").Length == 0)
        {
            return PageReply.Redirect($"/browse/{BrowsedKind.All[0].Folder}");
        }

        if (BrowsedKind.All.FirstOrDefault(kind => kind.Folder == request.Part("kind")) is not { } kind)
        {
            return new PageReply(StatusCodes.Status404NotFound, ToolPage.Of(
                request, await ToolPage.ReleaseAsync(request)
                    .ConfigureAwait(false), "Browse", "There is no such kind of record.", Kinds(null), Html.Empty));
        }

        var (asked, place) = (BrowseChoice.Of(kind, request), BrowsePlace.Of(request));
        var wider = kind.Counted.FirstOrDefault(facet => facet.Parameter == request.Text(MoreParameter));
        var answer = await request.AskAsync<BrowseData>(
            kind.Operation,
            [
                ("where", asked.Filter),
                ("order", asked.Order?.Argument),
                ("by", kind.Counted.Select(facet => facet.Name).ToArray()),
                ("values", wider is null ? UsualValues : pages.MaxSize),
                .. place.Variables(Math.Min(RowsOfPage, pages.MaxSize)),
            ]).ConfigureAwait(false);
        var isElsewhere = answer.Errors?.Any(error => error.Code == ErrorCodes.InvalidCursor) == true;
        var again = Html.If(isElsewhere, () => Html.Of($"""<p><a href="{asked.Address()}">Show the list from its beginning</a></p>"""));
        // A property that the release does not state is not offered, so that nobody has asked for it.
        var remarks = answer.Notices.Where(notice => !notice.Path.Contains("facetCounts"));
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{again}{NoticeList.Of(remarks)}{NoticeList.Of(asked.Notes)}");
        return PageReply.Ok(ToolPage.Of(
            request,
            answer.Data!.Release,
            $"Browse {kind.Plural.ToLowerInvariant()}",
            "Choose values to narrow the list: several of one property mean any of them, several properties all of them.",
            Html.Of($"{Kinds(kind)}{Form(kind, asked)}{notes}"),
            Html.If(answer.Data.Records, found => List(request, asked, place, wider, found))));
    }

    private static Html Kinds(BrowsedKind? shown) => Html.Of($"""
        <nav class="filters" aria-label="Kinds of record">{Html.Each(BrowsedKind.All, kind =>
            Html.Of($"""<a href="/browse/{kind.Folder}"{(kind == shown ? Html.Of($""" aria-current="page" """)
            : Html.Empty)}>{kind.Plural}</a>"""))}</nav>
        """);

    private static Html Form(BrowsedKind kind, BrowseChoice asked) => Html.Of($"""
        <form class="ask" action="/browse/{kind.Folder}">
        {Html.Each(asked.Values, value =>
            Html.Of($"""<input type="hidden" name="{value.Facet.Parameter}" value="{value.Value}">"""))}{Html.If(asked.Order, order =>
            Html.Of($"""<input type="hidden" name="{BrowseOrder.Parameter}" value="{order.Text}">"""))}
        <p class="field"><label for="f-text">Words of the {kind.TextField}</label>
          <input id="f-text" type="search" name="text" value="{asked.Text}" maxlength="200"></p>
        <p class="field"><button class="primary" type="submit">Show</button></p>
        </form>
        """);

    private Html List(PageVisit request, BrowseChoice asked, BrowsePlace place, BrowsedFacet? wider, EdgeList<BrowsedRecord> found)
    {
        var kind = asked.Kind;
        return Html.Of($"""
            <div class="browse">
            <aside aria-label="Narrow the list">{Html.Each(kind.Counted, facet =>
                Facet(asked, facet, facet == wider, found.FacetCounts.First(counts => counts.By == facet.Name)))}</aside>
            <section aria-labelledby="rows"><header class="block"><h2 id="rows">{Words.Count(found.TotalCount,
                Words.Of(kind.Type).ToLowerInvariant())}</h2>{Links(request.Site, asked, found.TotalCount)}</header>
            {Html.If(asked.Values.Count > 0, () => Html.Of($"""<ul class="chosen" aria-label="Chosen values">{Html.Each(asked.Values,
                value => Chosen(request.Lease.Graph, asked, value.Facet, value.Value, found))}</ul>"""))}
            {(found.Nodes.Count == 0 ? Html.Of($"""<p class="empty">Nothing fits. Take a value away, or choose another.</p>""")
                : Html.Of($"{Table(asked, found.Nodes)}{Pager(asked, place, found)}"))}
            </section></div>
            """);
    }

    private static Html Pager(BrowseChoice asked, BrowsePlace place, EdgeList<BrowsedRecord> found)
    {
        var (info, first) = (found.PageInfo!, place.First);
        string? At(int? number) => number is { } known ? FormattableString.Invariant($"{Math.Max(1, known)}") : null;
        var position = first is { } from && from + found.Nodes.Count - 1 is var last && last <= found.TotalCount
            ? Html.Of($"""<span class="position">{from}–{last} of {found.TotalCount}</span>""")
            : Html.Empty;
        var back = Html.If(info.HasPreviousPage, () => Html.Of($"""
            <a href="{asked.Address()}">First</a> <a rel="prev" href="{asked.Address((BrowsePlace.BeforeParameter, info.StartCursor),
                (BrowsePlace.FirstParameter, At(first - RowsOfPage)))}">Back</a>
            """));
        var on = Html.If(info.HasNextPage, () => Html.Of($"""
            <a rel="next" href="{asked.Address((BrowsePlace.AfterParameter, info.EndCursor),
                (BrowsePlace.FirstParameter, At(first + found.Nodes.Count)))}">More</a>
            """));
        return Html.Of($"""<nav class="pager" aria-label="Pages of the list">{back}{position}{on}</nav>""");
    }

    private static Html Facet(BrowseChoice asked, BrowsedFacet facet, bool isWider, FacetCountsReply counts)
    {
        var chosen = asked.ValuesOf(facet);
        var shown = counts.Values.Take(isWider ? int.MaxValue : UsualValues).ToList();
        // Chosen values are shown even if they are rare, so that they can be removed.
        var rare = chosen.Except(shown.Select(value => value.Value))
            .Select(value => counts.Values.FirstOrDefault(one => one.Value == value)
                ?? new FacetValueReply { Value = value, Label = value, Count = 0 });
        var values = shown.Concat(rare).ToList();
        var left = counts.DistinctCount - shown.Count;
        var more = isWider
            ? Html.Of($"""<p class="muted">{left} more, less frequent. Narrow the list by other values to see them.</p>""")
            : Html.Of($"""<p><a href="{asked.Address((MoreParameter,
                facet.Parameter))}#by-{facet.Parameter}">{left} more, less frequent</a></p>""");
        return values.Count == 0 ? Html.Empty : Html.Of($"""
            <details open id="by-{facet.Parameter}" data-facet><summary>
              <h2>{facet.Title}{Html.If(chosen.Count > 0, () => Html.Of($""" <span class="n">{chosen.Count}</span>"""))}</h2></summary>
            <ul class="values">{Html.Each(values, value => Value(asked, facet, value, chosen.Contains(value.Value)))}</ul>
            {Html.If(left > 0, () => more)}</details>
            """);
    }

    private static Html Chosen(GraphImage graph, BrowseChoice asked, BrowsedFacet facet, string value, EdgeList<BrowsedRecord> found)
    {
        var known = found.FacetCounts.FirstOrDefault(counts => counts.By == facet.Name)?.Values.FirstOrDefault(one => one.Value == value);
        var words = Label(facet, known ?? new FacetValueReply { Value = value, Label = NameOf(graph, asked.Kind, value), Count = 0 });
        var label = $"{facet.Title}: {words}";
        return Html.Of($"""<li><span>{label}</span><a href="{asked.Toggled(facet, value)}" aria-label="Take {label} away">×</a></li>""");
    }

    // A value that is not among the frequent ones may be a record, whose name says more.
    private static string NameOf(GraphImage graph, BrowsedKind kind, string value) =>
        value.Contains(':', StringComparison.Ordinal)
            ? (graph.Records.Find(value, kind.Type == "DISEASE" ? EntityType.Disease : EntityType.Phenotype).EntityOf(graph)
                ?? graph.Records.Find(value, EntityType.Phenotype).EntityOf(graph))?.Label ?? value
            : value;

    private static string Label(BrowsedFacet facet, FacetValueReply value) => (facet.HasConstants, value.Label) switch
    {
        (_, "true") => "Yes",
        (_, "false") => "No",
        (true, _) when !value.Value.Contains(':', StringComparison.Ordinal) => Words.Of(value.Value),
        (_, var label) => label,
    };

    private static Html Value(BrowseChoice asked, BrowsedFacet facet, FacetValueReply value, bool isChosen) => Html.Of($"""
        <li><a href="{asked.Toggled(facet, value.Value)}"{(isChosen ? Html.Of($""" aria-current="true" """)
            : Html.Empty)}><span>{Label(facet, value)}</span> <span class="n">{(value.Count > 0 ? Html.Of($"{value.Count}")
            : Html.Of($"×"))}</span></a></li>
        """);

    private static Html Table(BrowseChoice asked, IReadOnlyList<BrowsedRecord> rows)
    {
        var kind = asked.Kind;
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{kind.Plural} as a table"><table><thead>
              <tr>{Heading(asked, Words.Of(kind.Type), kind.TextField, Html.Empty)}
            {Html.Each(kind.Columns, column => Heading(asked, column.Title, column.IsSortable ? column.Field
                : null, Numeric(column)))}{Heading(asked, "Identifier", kind.IdentifierField, Html.Empty)}</tr></thead>
            <tbody>{Html.Each(rows, row => Html.Of($"""
            <tr><th scope="row"><a href="{PageLinks.Record(kind.Type, row.Curie)}">{row.Label}</a></th>{Html.Each(kind.Columns, column =>
                Cell(column, row))}<td class="muted">{row.Curie}</td></tr>
            """))}</tbody></table></div>
            """);
    }

    private static Html Heading(BrowseChoice asked, string title, string? field, Html numeric)
    {
        var order = asked.Order ?? new BrowseOrder(asked.Kind.IdentifierField, IsDescending: false);
        return field is null
            ? Html.Of($"""<th scope="col"{numeric}>{title}</th>""")
            : Html.Of($"""
                <th scope="col"{Html.If(order.Field == field, () => Html.Of($""" aria-sort="{(order.IsDescending ? "descending"
                    : "ascending")}" """))}><a class="sort" href="{(asked with { Order = order }).SortedBy(field)}">{title}</a></th>
                """);
    }

    private static Html Cell(BrowsedColumn column, BrowsedRecord row) => column.Number is { } number
        ? Html.Of($"""<td class="num">{Html.If(number(row) is > 0, () => Html.Of($"{number(row)!.Value}"))}</td>""")
        : Html.Of($"""<td>{column.Text!(row)}</td>""");

    private static Html Numeric(BrowsedColumn column) => column.Number is null ? Html.Empty : Html.Of($""" class="num" """);

    private Html Links(Site site, BrowseChoice asked, int total)
    {
        var kind = asked.Kind;
        var order = asked.Order is { } by ? $", order: [{{ {by.Field}: {(by.IsDescending ? "DESC" : "ASC")} }}]" : string.Empty;
        var arguments = $"where: {BrowseChoice.Literal(asked.Filter)}{order}";
        var facets = string.Join(", ", kind.Counted.Select(facet => facet.Name));
        var query = $"{{\n  {kind.List}({arguments}) {{\n    totalCount\n    nodes {{ {kind.Fields} }}\n    facets(by: [{facets}], "
            + "withoutOwnFilter: true) {\n      by values { value label count }\n    }\n  }\n}";
        var table = TableLinks.Of(site, $"{{ {kind.List}({arguments}) {{ nodes {{ {kind.Fields} }} }} }}");
        return total <= tables.MaxRows
            ? ToolPage.Links(site, query, ("CSV", table))
            : Html.Of($"""{ToolPage.Links(site, query)}<p class="muted">As CSV when it is narrowed to {tables.MaxRows} rows.</p>""");
    }
}
