using System.Text.Json;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The shortest paths between two records, as a picture and as sentences.</summary>
internal sealed class PathPage : IExplorerPage
{
    private const string Title = "Paths between two records";
    private const string Lead = "How two records hang together: the shortest ways from one to the other, with who states each step.";
    private const int UsualPaths = 5;
    private const int UsualLength = 4;
    private const int MostPaths = 20;
    private const int Longest = 6;

    public string Route => "/path";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var (from, to) = (request.Text("from"), request.Text("to"));
        var limit = request.Number("limit", "paths", UsualPaths, MostPaths);
        var length = request.Number("length", "steps", UsualLength, Longest);
        var ends = (await RecordAsync(request, "from").ConfigureAwait(false), await RecordAsync(request, "to").ConfigureAwait(false));
        var form = Form((from, ends.Item1), (to, ends.Item2), limit, length);
        if (from is null || to is null)
        {
            return PageReply.Ok(ToolPage.Of(
                request,
                await ToolPage.ReleaseAsync(request).ConfigureAwait(false),
                Title,
                Lead,
                form,
                Html.Empty));
        }

        var answer = await request.AskAsync<PathData>(nameof(PathPage), ("from", from), ("to", to), ("limit", limit), ("length", length))
            .ConfigureAwait(false);
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");
        var found = answer.Data!.ShortestPaths;
        var body = found is not { Paths.Count: > 0 }
            ? Html.Of($"""{notes}<p class="empty">There is no path of at most {Words.Count(length,
                "step")} between these. Allow longer ones, or other ends.</p>""")
            : Html.Of($"{notes}{Answer(request.Site, from, to, limit, length, found)}");
        return PageReply.Ok(ToolPage.Of(request, answer.Data.Release, Title, Lead, form, body));
    }

    // A text that means no record is told by the answer.
    private static async Task<RecordRef?> RecordAsync(PageVisit request, string parameter) =>
        (await Choice.OfAsync(request, parameter).ConfigureAwait(false)).Records is [var record] ? record : null;

    /// <summary>The question of the page as GraphQL, which a table can be made of as well.</summary>
    public static string QueryOf(string from, string to, int limit = UsualPaths, int length = UsualLength)
    {
        var arguments = FormattableString.Invariant(
            $"from: {JsonSerializer.Serialize(from)}, to: {JsonSerializer.Serialize(to)}, limit: {limit}, maxLength: {length}");
        return $"{{\n  shortestPaths({arguments}) {{\n    paths {{ length explanation nodes {{ curie label type }} }}\n  }}\n}}";
    }

    private static Html Answer(Site site, string from, string to, int limit, int length, PathsReply found)
    {
        var query = QueryOf(from, to, limit, length);
        return Html.Of($"""
            <section aria-labelledby="paths"><header class="block"><h2
            id="paths">{Words.Count(found.Paths.Count, "path")}{Html.If(found.Truncated, () =>
                Html.Of($" at least"))}</h2>{ToolPage.Links(site, query, [("CSV", TableLinks.Of(site, query)),
                .. ToolPage.Graphs(site, query)])}</header>
            <div class="scroll picture" tabindex="0" role="region" aria-label="The paths as a picture">{PathPicture.Of(found.Paths)}</div>
            <ol class="paths">{Html.Each(found.Paths, Path)}</ol></section>
            """);
    }

    private static Html Path(PathReply path)
    {
        var chips = new SourceChips(path.Nodes[0].Curie, []);
        var verbs = PathVerbs.Of(path);
        return Html.Of($"""
            <li><p>{path.Explanation}</p>
            <ul class="steps">{Html.Each(path.Edges.Select((edge, place) => (Edge: edge, Place: place)), step => Html.Of($"""
            <li>{Node(path.Nodes[step.Place])} <span class="muted">{verbs[step.Place]}</span>
            {Node(path.Nodes[step.Place + 1])}{chips.Of(step.Edge.Sources)}</li>
            """))}</ul></li>
            """);
    }

    private static Html Node(RecordRef node) =>
        Html.Of($"""<span class="node">{Kind.Mark(node.Type!)}{Kind.Link(node, node.Type!)}</span>""");

    private static Html Form(
        (string? Text, RecordRef? Record) from,
        (string? Text, RecordRef? Record) to,
        int limit,
        int length) => Html.Of($"""
        <form class="ask" action="/path">
        {RecordPicker.One("from", "From", from.Text, from.Record)}{RecordPicker.One("to", "To", to.Text, to.Record)}
        <p class="field short"><label for="f-limit">Paths, at most</label>
          <input id="f-limit" type="number" name="limit" min="1" max="{MostPaths}" value="{limit}"></p>
        <p class="field short"><label for="f-length">Steps, at most</label>
          <input id="f-length" type="number" name="length" min="1" max="{Longest}" value="{length}"></p>
        <p class="field"><button class="primary" type="submit">Find paths</button></p>
        </form>
        """);
}
