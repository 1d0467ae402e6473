using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// The page of one record, at its canonical identifier. Any other identifier or name of it redirects there, and the page says how it was
/// understood; what means no record is 404 with the records that may have been meant.
/// </summary>
/// <param name="type">The kind of record, as the schema names it.</param>
internal abstract class RecordPage<TData>(string type) : IExplorerPage
    where TData : class, IRecordData
{
    public string Route => $"/{PageLinks.FolderOf(type)}/{{**id}}";

    /// <summary>The kind of record.</summary>
    protected string Type => type;

    /// <summary>The operation that the page is made of.</summary>
    protected abstract string Operation { get; }

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var id = request.Part("id").Trim();
        if (id.Length == 0)
        {
            return PageReply.Redirect("/search");
        }

        var answer = await AskAsync(request, id).ConfigureAwait(false);
        if (answer.Data?.Key is not { } key)
        {
            return PageReply.NotFound(UnknownPage.Of(request.Site, id, type, answer.Notices, answer.Errors));
        }

        if (key.Curie != id)
        {
            return PageReply.Redirect(PageLinks.With(
                PageLinks.Record(type, key.Curie),
                ("from", id),
                ("release", request.Text("release")),
                ("facts", request.Text("facts"))));
        }

        var from = await FromAsync(request, key).ConfigureAwait(false);
        var notices = Html.Of($"{from}{Pinned(request, key, answer.Data.Release)}{NoticeList.Of(answer.Notices)}");
        return PageReply.Ok(await WriteAsync(request, answer.Data, notices).ConfigureAwait(false));
    }

    /// <summary>Asks for a record.</summary>
    protected virtual Task<PageAnswer<TData>> AskAsync(PageVisit request, string id) => request.AskAsync<TData>(Operation, ("id", id));

    /// <summary>Writes the page of a record that was found.</summary>
    protected abstract Task<Html> WriteAsync(PageVisit request, TData data, Html notices);

    /// <summary>The page of what a record's page is made of.</summary>
    protected Html Page(PageVisit request, TData data, Html notices, RecordHead head, IReadOnlyList<Block> blocks)
    {
        var key = data.Key!;
        var address = PageLinks.Record(type, key.Curie);
        return Shell.Of(
            request.Site,
            new PageHead($"{head.Title} ({key.Curie}) – KnowledgeGraph", data.Release)
            {
                Canonical = request.Origin + address,
                Description = head.Description,
                IsPinned = request.IsPinned,
            },
            Html.Of($"""
                <article class="record">
                <header class="hero">
                <p class="above">{Kind.Badge(type)} <code class="curie">{key.Curie}</code></p>
                <h1>{Words.Capital(head.Title)}{Html.If(head.Acronym, acronym => Html.Of($""" <span class="acronym">{acronym}</span>"""))}</h1>
                {notices}{head.Lead}
                </header>
                <div class="layout">
                <aside class="side">
                <nav class="toc" aria-label="On this page"><h2>On this page</h2><ol>{Html.Each(blocks, block => block.Entry())}</ol></nav>
                {Citing.Of(request, type, key, data.Release, address)}
                </aside>
                <div class="content">{Html.Each(blocks, block => block.Of(request.Site, key.Curie))}</div>
                </div>
                </article>
                """));
    }

    // The words are those of the answer, never of the address: nobody can put words here by a link.
    private async Task<Html> FromAsync(PageVisit request, RecordRef key)
    {
        if (request.Text("from") is not { } from)
        {
            return Html.Empty;
        }

        var named = await request.AskAsync<TData>(Operation, ("id", from)).ConfigureAwait(false);
        return named.Data?.Key?.Curie != key.Curie ? Html.Empty
            : named.Notices.Count > 0 ? NoticeList.Of(named.Notices)
            : NoticeList.Of($"{from} is another identifier of this record.");
    }

    private Html Pinned(PageVisit request, RecordRef key, ReleaseReply release) =>
        !request.IsPinned ? Html.Empty
        // The same whatever is served by then: a pinned page is the same for ever.
        : NoticeList.Of(Html.Of($"""
            This page shows release {release.Id} of {Words.Day(release.CreatedAt)}, which the link names. <a href="{PageLinks.Record(type, key.Curie)}">What is served now</a> may read otherwise.
            """));
}
