using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The neighborhood of some records: a picture, and a table of the same.</summary>
internal sealed class NeighborhoodPage : IExplorerPage
{
    private const string Title = "Neighbourhood";
    private const string Lead = "The records around one or several, and how they are linked.";
    private const int UsualDepth = 1;
    private const int UsualLimit = 60;
    private const int Most = 500;
    private static readonly string[] _kinds = ["DISEASE", "GENE", "PHENOTYPE", "CITATION"];

    public string Route => "/neighborhood";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var choice = await Choice.OfAsync(request, "of").ConfigureAwait(false);
        var wanted = new Wanted(
            [.. choice.Records.Select(record => record.Curie)],
            request.Number("depth", "steps", UsualDepth, 3),
            request.Number("limit", "records", UsualLimit, Most),
            [.. _kinds.Where(kind => request.Texts("kind").Contains(PageLinks.FolderOf(kind)))]);
        var form = Html.Of($"{Form(choice.Records, wanted)}{NoticeList.Of(choice.Notes)}");
        if (choice.Records.Count == 0)
        {
            return PageReply.Ok(
                ToolPage.Of(request, await ToolPage.ReleaseAsync(request).ConfigureAwait(false), Title, Lead, form, Html.Empty));
        }

        var answer = await request.AskAsync<NeighborhoodData>(
            nameof(NeighborhoodPage), ("of", wanted.Of), ("depth", wanted.Depth), ("limit", wanted.Limit), ("types", wanted.Kinds.Count == 0
                ? null
                : wanted.Kinds)).ConfigureAwait(false);
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");
        return PageReply.Ok(ToolPage.Of(
            request, answer.Data!.Release, Title, Lead, form, Html.Of(
                $"{notes}{Html.If(answer.Data.Neighborhood, part => Answer(request, wanted, part))}")));
    }

    /// <summary>The question of the page as GraphQL, and the one that a table is made of.</summary>
    public static (string Query, string Table) QueriesOf(
        IReadOnlyList<string> of,
        int depth = UsualDepth,
        int limit = UsualLimit,
        IReadOnlyList<string>? kinds = null)
    {
        var types = kinds is not { Count: > 0 } ? string.Empty : $", types: [{string.Join(", ", kinds)}]";
        var around = FormattableString.Invariant(
            $"neighborhood(of: {JsonSerializer.Serialize(of)}, depth: {depth}, limit: {limit}{types})");
        var query = $"{{\n  {around} {{\n    truncated\n    nodes {{ curie label type }}\n    edges {{ kind negated from {{ curie }} to {{ "
            + $"curie }} }}\n  }}\n}}";
        var links = $"{{ {around} {{ edges {{ kind negated from {{ curie label type }} to {{ curie label type }} }} }} }}";
        return (query, links);
    }

    private static Html Answer(PageVisit request, Wanted wanted, SubgraphReply part)
    {
        var site = request.Site;
        var (query, links) = QueriesOf(wanted.Of, wanted.Depth, wanted.Limit, wanted.Kinds);
        return Html.Of($"""
            <section aria-labelledby="part"><header class="block">
              <h2 id="part">{Words.Count(part.Nodes.Count, "record")}, {Words.Count(part.Edges.Count, "link")}</h2>
            {ToolPage.Links(site, query, [("CSV", TableLinks.Of(site, links)), .. ToolPage.Graphs(site, query)])}</header>
            {Html.If(part.Truncated, () =>
                Html.Of($"""
                <p class="muted">There is more around: the nearest and best linked are shown. Allow more records, or fewer kinds.</p>
                """))}
            <div class="graph" data-graph="{Data(request, wanted, part)}" hidden></div>
            {Nodes(wanted, part)}{Edges(part)}</section>
            """);
    }

    private static Html Nodes(Wanted wanted, SubgraphReply part)
    {
        var degrees = part.Edges.SelectMany(edge => new[] { edge.From.Curie, edge.To.Curie }).CountBy(curie => curie).ToDictionary();
        return Html.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Records"><table data-sort>
            <thead><tr><th scope="col">Kind</th><th scope="col">Record</th><th scope="col">Identifier</th>
            <th scope="col" class="num">Links here</th><th scope="col" class="only-screen">Go on</th></tr></thead>
            <tbody>{Html.Each(part.Nodes, node => Html.Of($"""
            <tr><td>{Kind.Badge(node.Type)}</td><th scope="row">{Kind.Link(node.Record, node.Type)}</th><td><code>{node.Curie}</code></td>
            <td class="num">{degrees.GetValueOrDefault(node.Curie)}</td>
            <td class="only-screen">{GoOn(wanted, node)}</td></tr>
            """))}</tbody></table></div>
            """);
    }

    private static Html GoOn(Wanted wanted, NeighborReply node) => wanted.Of.Contains(node.Curie)
        ? Html.Of($"in the middle")
        : Html.Of(
            $"""<a href="{(wanted with { Of = [.. wanted.Of, node.Curie] }).Address}" aria-label="Expand {node.Label}">expand</a>""");

    private static Html Edges(SubgraphReply part)
    {
        var labels = part.Nodes.ToDictionary(node => node.Curie);
        return Html.Of($"""
            <details class="more"><summary>{Words.Count(part.Edges.Count, "link")} as a table</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Links"><table><thead><tr><th scope="col">From</th>
              <th scope="col">Link</th><th scope="col">To</th></tr></thead>
            <tbody>{Html.Each(part.Edges, edge => Html.Of($"""
            <tr><td>{End(labels, edge.From)}</td><td>{Html.If(edge.Negated, () =>
                Html.Of($"""<strong class="not">NOT</strong> """))}{LinkWords.From(edge.Kind, isForward: true)}</td><td>{End(labels,
                edge.To)}</td></tr>
            """))}</tbody></table></div></details>
            """);
    }

    private static Html End(Dictionary<string, NeighborReply> labels, RecordKey end) =>
        labels.TryGetValue(end.Curie, out var node) ? Kind.Link(node.Record, node.Type) : Html.Of($"{end.Curie}");

    private static string Data(PageVisit request, Wanted wanted, SubgraphReply part) => JsonSerializer.Serialize(
        new
        {
            nodes = part.Nodes.Select(node => new
            {
                id = node.Curie,
                label = node.Label,
                @short = node.Short,
                kind = PageLinks.FolderOf(node.Type),
                href = request.Links.Address(PageLinks.Record(node.Type, node.Curie)),
                middle = wanted.Of.Contains(node.Curie)
            }),
            edges = part.Edges.Select(edge => new { from = edge.From.Curie, to = edge.To.Curie, negated = edge.Negated }),
        },
        JsonSerializerOptions.Web);

    private static Html Form(IReadOnlyList<RecordRef> chosen, Wanted wanted) => Html.Of($"""
        <form class="ask" action="/neighborhood">
        {RecordPicker.Many("of", "Around", chosen, record => (wanted with
    {
        Of =
        [.. wanted.Of.Where(curie => curie != record.Curie)]
    }).Address)}
        <fieldset class="field"><legend>Kinds</legend>{Html.Each(_kinds, kind => Html.Of($"""
        <label class="check"><input type="checkbox" name="kind" value="{PageLinks.FolderOf(kind)}"{(wanted.Kinds.Contains(kind)
            ? Html.Of($" checked") : Html.Empty)}>{Kind.Badge(kind)}</label>
        """))}<span class="muted">none ticked: all</span></fieldset>
        <p class="field short"><label for="f-depth">Steps</label>
          <input id="f-depth" type="number" name="depth" min="1" max="3" value="{wanted.Depth}"></p>
        <p class="field short"><label for="f-limit">Records, at most</label>
          <input id="f-limit" type="number" name="limit" min="2" max="{Most}" value="{wanted.Limit}"></p>
        <p class="field"><button class="primary" type="submit">Show</button></p>
        </form>
        """);

    private sealed record Wanted(IReadOnlyList<string> Of, int Depth, int Limit, IReadOnlyList<string> Kinds)
    {
        public string Address => PageLinks.With(
            "/neighborhood",
            [
                .. Of.Select(curie => ("of", (string?)curie)), .. Kinds.Select(kind => ("kind", (string?)PageLinks.FolderOf(kind))),
                ("depth", FormattableString.Invariant($"{Depth}")), ("limit", FormattableString.Invariant($"{Limit}")),
            ]);
    }
}
