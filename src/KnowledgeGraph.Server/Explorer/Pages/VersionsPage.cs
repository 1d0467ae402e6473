using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// Since when a record is there, and in which releases it has changed: what the page of a record loads later, since it tells of more than
/// the release that the page is of.
/// </summary>
internal sealed class VersionsPage : IExplorerPage
{
    private const string Address = "/history";
    private const string Id = "id";

    public string Route => Address;

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var choice = await Choice.OfAsync(request, Id, "DISEASE", "GENE", "PHENOTYPE").ConfigureAwait(false);
        if (choice.Records is not [var record])
        {
            return PageReply.Redirect(PageLinks.With("/changes", [.. request.Texts(Id).Select(id => (Id, (string?)id))]));
        }

        var answer = await request.AskAsync<VersionsData>(
            nameof(VersionsPage),
            (Id, record.Curie),
            ("isDisease", record.Type == "DISEASE"),
            ("isGene", record.Type == "GENE"),
            ("isPhenotype", record.Type == "PHENOTYPE")).ConfigureAwait(false);
        var data = answer.Data!;
        var versions = (data.Disease ?? data.Gene ?? data.Phenotype)?.Versions;
        var section = Block(record.Type!, versions is null ? Later(record.Curie)
            : Write(record.Curie, versions)).Of(request.Site, record.Curie);
        return PageReply.Ok(ToolPage.Of(
            request,
            data.Release,
            $"History of {record.Label}",
            "Since when it is there, and in which of the releases that are kept it has changed.",
            Html.Empty,
            Html.Of($"{NoticeList.Of(answer.Errors)}{section}"),
            PageLinks.Feed([record.Curie])));
    }

    /// <summary>The part of a record's page that a script fills from here.</summary>
    public static Block LaterOf(string type, RecordRef record) => Block(type, Html.Of($"""
        <p><a data-load="{PageLinks.With(Address, (Id, record.Curie))}" href="{AddressOf(record.Curie)}">Since when it is there, and what
        has changed of it in which release</a></p>
        {Feed(record.Curie)}
        """));

    private static Block Block(string type, Html body) => new("history", "History", body)
    {
        Fragment = $"{Words.Of(type)}Versions",
    };

    private static Html Write(string curie, IReadOnlyList<RecordVersionReply> versions)
    {
        var changed = versions.Where(version => version.Change is "CHANGED" or "REMOVED").ToList();
        return Html.Of($"""
            <p>{Since(versions)}{Html.If(changed.Count == 0, () => Html.Of($" Neither it nor its links have changed since."))}</p>
            {Html.If(changed.Count > 0, () => Html.Of($"""
            <ul>{Html.Each(changed, version => Html.Of($"""<li><a href="{PageLinks.With("/changes", ("to", version.Release.Id),
                (Id, curie))}">{(version.Change == "CHANGED" ? "Changed" : "Gone")} in {Told(version.Release)}</a></li>"""))}</ul>
            <p><a href="{AddressOf(curie)}">What has changed, release by release</a></p>
            """))}{Feed(curie)}
            """);
    }

    private static string Since(IReadOnlyList<RecordVersionReply> versions) => versions switch
    {
        [.., { Change: "ADDED" } version] => $"Since {Told(version.Release)}.",
        [.., var version] => $"Since {Told(version.Release)} or earlier: it is the oldest that is kept here.",
        _ => "No release that is kept here has it.",
    };

    private static Html Later(string curie) => Html.Of($"""
        <p><a href="{AddressOf(curie)}">Since when it is there, and what has changed of it in which release</a></p>
        {Feed(curie)}
        """);

    private static Html Feed(string curie) =>
        Html.Of($"""<p class="muted"><a href="{PageLinks.Feed([curie])}">Follow as an Atom feed</a></p>""");

    private static string AddressOf(string curie) => PageLinks.With("/changes", (Id, curie));

    private static string Told(ReleaseReply release) => $"release {release.Id} of {Words.Day(release.CreatedAt)}";
}
