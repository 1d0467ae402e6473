using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The changes from release to release, to all records or to some, for readers of Atom feeds (RFC 4287).</summary>
internal sealed class ChangesFeed : IExplorerPage
{
    private const string MediaType = "application/atom+xml; charset=utf-8";
    private const int MostReleases = 10;
    private const int BytesOfId = 16;

    public string Route => PageLinks.FeedRoute;

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var choice = await Choice.OfAsync(request, "id").ConfigureAwait(false);
        var title = choice.Records.Count == 0 ? "all records" : string.Join(", ", choice.Records.Select(record => record.Label));
        var ids = request.Texts("id");
        return await AnswerAsync(request, ids, title, choice, $"changes {string.Join('\n', ids.Order(StringComparer.Ordinal))}")
            .ConfigureAwait(false);
    }

    /// <summary>The feed of some records.</summary>
    /// <param name="request">The request of the reader.</param>
    /// <param name="ids">Identifiers or names of the records; none for all.</param>
    /// <param name="title">The title for all of them.</param>
    /// <param name="choice">The records that the texts mean, with what is wrong with others.</param>
    /// <param name="key">
    /// Tells the feed and its entries from others. Readers know entries again by it: it does not change with the name of the host, or with
    /// the records of a list.
    /// </param>
    public static async Task<PageReply> AnswerAsync(
        PageVisit request,
        IReadOnlyList<string> ids,
        string title,
        Choice choice,
        string key)
    {
        var known = (await request.AskAsync<ReleasesData>("ReleasesPage").ConfigureAwait(false)).Data!;
        // A release that has been built since is not served yet.
        var told = known.Releases.SkipWhile(release => release.Id != known.Release.Id).ToList();
        var (entries, sentences) = (new List<Html>(), choice.Notes.Select(note => note.Message).ToList());
        foreach (var (to, from) in told.Zip(told.Skip(1)).Take(MostReleases))
        {
            var answer = await request.AskAsync<ChangesData>(
                nameof(ChangesPage),
                ("from", from.Id),
                ("to", to.Id),
                ("ids", ids.Count == 0 ? null : ids)).ConfigureAwait(false);
            sentences.AddRange((answer.Errors ?? []).Select(error => FaultWords.Of(error.Code, error.Message)));
            if (answer.Data?.ReleaseDiff is { } diff && diff.Records.TotalCount + diff.Links.TotalCount > 0)
            {
                entries.Add(Entry(request.Origin, request.Links, ids, diff, from, to, UrnOf($"{key} {from.Id} {to.Id}")));
            }
        }

        var feed = Feed(request, title, sentences, entries, told[0], UrnOf(key));
        return new PageReply(StatusCodes.Status200OK, feed) { ContentType = MediaType };
    }

    private static string UrnOf(string key) =>
        $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, BytesOfId), bigEndian: true)}";

    private static Html Feed(
        PageVisit request,
        string title,
        List<string> faults,
        List<Html> entries,
        ReleaseReply newest,
        string id) => Html.Of($"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="{request.Origin}/">
        <id>{id}</id>
        <title>KnowledgeGraph: what has changed of {title}</title>
        {Html.If(faults.Count > 0, () => Html.Of($"<subtitle>{string.Join(' ', faults.Distinct())}</subtitle>"))}
        <link rel="self" href="{request.Origin}{request.Address}"/>
        <link rel="alternate" type="text/html" href="{request.Origin}/changes"/>
        <author><name>KnowledgeGraph</name></author>
        <updated>{newest.CreatedAt}</updated>
        {Html.Each(entries, entry => entry)}
        </feed>

        """);

    private static Html Entry(
        string origin,
        SiteLinks links,
        IReadOnlyList<string> ids,
        ReleaseDiffReply diff,
        ReleaseReply from,
        ReleaseReply to,
        string id)
    {
        var address = origin + PageLinks.With("/changes", [("from", from.Id), ("to", to.Id), .. ids.Select(id => ("id", (string?)id))]);
        return Html.Of($"""
            <entry>
            <id>{id}</id>
            <title>Release {to.Id} of {Words.Day(to.CreatedAt)}: {Words.Count(diff.Records.TotalCount, "record")} and
            {Words.Count(diff.Links.TotalCount, "link")} changed</title>
            <link rel="alternate" type="text/html" href="{address}"/>
            <updated>{to.CreatedAt}</updated>
            <content type="html">{links.Of(ChangeTables.Of(diff)).ToString()}</content>
            </entry>

            """);
    }
}
