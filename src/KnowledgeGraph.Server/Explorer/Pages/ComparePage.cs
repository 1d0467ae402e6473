using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>Diseases side by side: what each shows.</summary>
internal sealed class ComparePage : IExplorerPage
{
    private const string Title = "Diseases side by side";
    private const string Lead = "What each disease shows, and where they differ.";

    public string Route => "/compare";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var choice = await Choice.OfAsync(request, "id", "DISEASE").ConfigureAwait(false);
        var form = Html.Of($"{Form(choice.Records)}{NoticeList.Of(choice.Notes)}");
        if (choice.Records.Count < 2)
        {
            var hint = Html.Of($"""<p class="empty">{(choice.Records.Count == 1 ? "Add a disease to compare it with."
                : "Add two diseases, or more.")}</p>""");
            return PageReply.Ok(ToolPage.Of(request, await ToolPage.ReleaseAsync(request).ConfigureAwait(false), Title, Lead, form, hint));
        }

        var ids = choice.Records.Select(record => record.Curie).ToList();
        var answer = await request.AskAsync<CompareData>(nameof(ComparePage), ("ids", ids)).ConfigureAwait(false);
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");
        return PageReply.Ok(ToolPage.Of(
            request, answer.Data!.Release!, Title, Lead, form, Html.Of(
                $"{notes}{Html.If(answer.Data.CompareDiseases, compared => Answer(request.Site, ids, compared))}")));
    }

    /// <summary>The question of the page as GraphQL, and the one that a table is made of.</summary>
    public static (string Query, string Table) QueriesOf(IReadOnlyList<string> ids)
    {
        var query = $"{{\n  compareDiseases(ids: {JsonSerializer.Serialize(ids)}) {{\n    diseases {{ curie name }}\n    rows {{ phenotype "
            + $"{{ curie name }} cells {{ present negated inherited frequency {{ text ratio }} }} }}\n  }}\n}}";
        var rows = $"{{ compareDiseases(ids: {JsonSerializer.Serialize(ids)}) {{ rows {{ phenotype {{ curie name }} cells {{ present "
            + $"negated inherited frequency {{ text ratio }} }} }} }} }}";
        return (query, rows);
    }

    private static Html Answer(Site site, List<string> ids, ComparisonReply compared)
    {
        var (query, rows) = QueriesOf(ids);
        var shared = compared.Rows.Count(row => row.Cells.All(cell => cell.Present));
        return compared.Rows.Count == 0
            ? Html.Of($"""<p class="empty">The release states no phenotypes of these diseases.</p>""")
            : Html.Of($"""
            <section aria-labelledby="rows"><header class="block"><h2 id="rows">{Words.Count(compared.Rows.Count, "phenotype")},
            {Told(shared)} of them in all</h2>{ToolPage.Links(site, query, ("CSV", $"{TableLinks.Of(site, rows)}&lenient=true"))}</header>
            <p class="muted">What most of them show comes first. A bar is how often it is seen; “stated” that no frequency is; pale,
            that only a narrower or wider term is stated. A blank means that no source says anything.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Phenotypes by disease"><table class="matrix"><thead><tr>
              <th scope="col">Phenotype</th>
            {Html.Each(compared.Diseases, disease =>
                Html.Of($"""
                <th scope="col"><a href="{PageLinks.Disease(disease.Curie)}">{disease.Acronym ?? disease.Label}</a></th>
                """))}</tr></thead>
            <tbody>{Html.Each(Ordered(compared.Rows), row => Html.Of($"""
            <tr><th scope="row">{Kind.Link(row.Phenotype, "PHENOTYPE")}</th>{Html.Each(row.Cells, Cell)}</tr>
            """))}</tbody></table></div></section>
            """);
    }

    // Shared by most, then most often seen.
    private static IEnumerable<ComparisonRowReply> Ordered(IEnumerable<ComparisonRowReply> rows) => rows
        .OrderByDescending(row => row.Cells.Count(cell => cell.Present))
        .ThenByDescending(row => row.Cells.Sum(cell => cell.Present ? cell.Frequency?.Ratio ?? 0 : 0))
        .ThenBy(row => row.Phenotype.Label, StringComparer.OrdinalIgnoreCase);

    private static Html Cell(ComparisonCellReply cell) => Html.Of($"""
        <td class="{(cell.Inherited ? "pale" : "")}">{Html.If(cell.Negated, () =>
            Html.Of($"""<strong class="not">NOT</strong>"""))}{Html.If(cell.Present, () =>
            cell.Frequency is null ? Html.Of($"""<span class="stated">{(cell.Inherited ? "by a related term" : "stated")}</span>""")
            : FrequencyBar.Of(cell.Frequency))}</td>
        """);

    private static Html Form(IReadOnlyList<RecordRef> chosen) => Html.Of($"""
        <form class="ask" action="/compare">
        {RecordPicker.Many("id", "Diseases", chosen, record => PageLinks.With("/compare", [.. chosen.Where(one => one.Curie != record.Curie)
            .Select(one => ("id", (string?)one.Curie))]), "disease")}
        <p class="field"><button class="primary" type="submit">Compare</button></p>
        </form>
        """);

    private static string Told(int count) => count == 0 ? "none" : FormattableString.Invariant($"{count}");
}
