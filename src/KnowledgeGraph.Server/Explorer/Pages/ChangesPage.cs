using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The differences between two releases, or the changes to one record from release to release.</summary>
internal sealed class ChangesPage : IExplorerPage
{
    private const string Title = "What has changed";
    private const string Lead = "Two releases side by side, whole or for some records; or one record through all releases that are kept.";

    public string Route => "/changes";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var releases = (await request.AskAsync<ReleasesData>("ReleasesPage").ConfigureAwait(false)).Data!;
        var choice = await Choice.OfAsync(request, "id").ConfigureAwait(false);
        var (from, to) = (request.Text("from"), request.Text("to"));
        var answer = from is not null || to is not null ? await CompareAsync(request, from, to).ConfigureAwait(false)
            : choice.Records is [var record] ? await HistoryAsync(request, record).ConfigureAwait(false)
            : releases.Releases.Count < 2
                ? Html.Of($"""
                    <p class="empty">Only one release is kept here, so that there is nothing to set beside it yet. Choose a record to see
                    since when it is there.</p>
                    """)
                : Html.Of($"""<p class="empty">Choose two releases, or one record.</p>""");
        var form = Html.Of($"{Form(releases.Releases, choice.Records, from, to)}{NoticeList.Of(choice.Notes)}");
        var feed = PageLinks.Feed(choice.Records.Select(record => record.Curie));
        var follow = Html.Of($"""<p class="tools"><a href="{feed}">Follow as an Atom feed</a></p>""");
        return PageReply.Ok(ToolPage.Of(request, releases.Release, Title, Lead, form, Html.Of($"{answer}{follow}"), feed));
    }

    // Records may be of the earlier release alone, so that their texts are left to the comparison.
    private static async Task<Html> CompareAsync(PageVisit request, string? from, string? to)
    {
        var ids = request.Texts("id");
        var answer = await request.AskAsync<ChangesData>(
            nameof(ChangesPage),
            ("from", from),
            ("to", to),
            ("ids", ids.Count == 0 ? null : ids)).ConfigureAwait(false);
        return Html.Of($"{Notes(answer)}{Html.If(answer.Data?.ReleaseDiff, diff =>
            Html.Of($"{Links(request.Site, ids, diff)}{ChangeTables.Of(diff)}"))}");
    }

    private static Html Links(Site site, IReadOnlyList<string> ids, ReleaseDiffReply diff)
    {
        var of = ids.Count == 0 ? string.Empty : $", ids: {JsonSerializer.Serialize(ids)}";
        string Query(string list, string fields) =>
            $"{{ releaseDiff(from: \"{diff.From?.Id}\", to: \"{diff.To?.Id}\"{of}) {{ {list} {{ nodes {{ {fields} }} }} }} }}";
        var (records, links) = (
            Query("records", "type change curie label fields { field before after } into sources"),
            Query("links", "kind change from fromLabel to toLabel fields { field before after } sources { source change }"));
        return Html.If(diff is { From: not null, To: not null }, () => ToolPage.Links(
            site, records, ("CSV: records", TableLinks.Of(site, records)), ("CSV: links", TableLinks.Of(site, links))));
    }

    private static async Task<Html> HistoryAsync(PageVisit request, RecordRef record)
    {
        var answer = await request.AskAsync<HistoryData>(
            "HistoryPage", ("id", record.Curie), ("isDisease", record.Type == "DISEASE"), ("isGene", record
                .Type == "GENE"), ("isPhenotype", record.Type == "PHENOTYPE")).ConfigureAwait(false);
        var history = (answer.Data?.Disease ?? answer.Data?.Gene ?? answer.Data?.Phenotype)?.History ?? [];
        var since = history.FirstOrDefault(diff => diff.Records.Nodes.Any(one => one.Change == "ADDED" && one.Curie == record.Curie))?.To;
        return Html.Of($"""
            {Notes(answer)}
            <p>{(since is null ? $"{record.Label} has been there since the oldest release that is kept."
                : $"{record.Label} is there since release {since.Id} of {Words.Day(since.CreatedAt)}.")}
            {(history.Count == 0 ? "Nothing of it has changed since." : string.Empty)}</p>
            {Html.Each(history, ChangeTables.Of)}
            """);
    }

    private static Html Notes<T>(PageAnswer<T> answer)
        where T : class =>
            Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");

    private static Html Form(
        IReadOnlyList<ReleaseReply> releases,
        IReadOnlyList<RecordRef> chosen,
        string? from,
        string? to) => Html.Of($"""
        <form class="ask" action="/changes">
        {Html.If(releases.Count > 1, () => Html.Of($"""{Choose("from", "From", releases, from)}{Choose("to", "To", releases, to)}"""))}
        {RecordPicker.Many("id", "Records", chosen, record => PageLinks.With("/changes", [("from", from), ("to", to), .. chosen
            .Where(one => one.Curie != record.Curie).Select(one => ("id", (string?)one.Curie))]))}
        <p class="field"><button class="primary" type="submit">Show</button></p>
        </form>
        """);

    private static Html Choose(string name, string label, IReadOnlyList<ReleaseReply> releases, string? chosen) => Html.Of($"""
        <p class="field"><label for="f-{name}">{label}</label><select id="f-{name}" name="{name}"><option value=""></option>
        {Html.Each(releases, release => Html.Of($"""<option value="{release.Id}"{Html.If(release.Id == chosen, () =>
            Html.Of($" selected"))}>{release.Id} of {Words.Day(release.CreatedAt)} {release.Label}{Html.If(release.IsServed == true, () =>
            Html.Of($" (served)"))}</option>"""))}
        </select></p>
        """);
}
