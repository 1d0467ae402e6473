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
    private const string From = "from";
    private const string Asked = "asked";

    private static readonly string[] _kinds = ["DISEASE", "GENE", "PHENOTYPE", "CITATION"];

    public string Route => $"/{PageLinks.FolderOf(type)}/{{**id}}";

    /// <summary>The kind of record.</summary>
    protected string Type => type;

    /// <summary>The operation that the page is made of.</summary>
    protected abstract string Operation { get; }

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var id = request.Part("id").Trim().TrimEnd('/');
        if (id.Length == 0)
        {
            return PageReply.Redirect("/search");
        }

        var answer = await AskAsync(request, id).ConfigureAwait(false);
        if (answer.Data?.Key is not { } key)
        {
            return await OfAnotherKindAsync(request, id).ConfigureAwait(false)
                ?? PageReply.NotFound(UnknownPage.Of(request.Site, id, type, answer.Notices, answer.Errors));
        }

        if (SuccessorOf(answer.Data) is { } successor)
        {
            return PageReply.Redirect(PageLinks.With(PageLinks.Record(type, successor.Curie), (From, key.Curie)));
        }

        if (key.Curie != request.Part("id"))
        {
            return PageReply.Redirect(PageLinks.With(
                PageLinks.Record(type, key.Curie),
                (From, id == key.Curie ? null : id),
                (FamilyScope.Parameter, request.Text(FamilyScope.Parameter))));
        }

        var from = await FromAsync(request, key).ConfigureAwait(false);
        // A notice of one block stands there.
        var ofRecord = answer.Notices.Where(notice => notice.Path.Count <= 1);
        var notices = Html.Of(
            $"{from}{AskedAs(request)}{PinnedNotice.Of(request, answer.Data.Release)}"
                + $"{NoticeList.Of(answer.Errors)}{NoticeList.Of(ofRecord)}");
        return PageReply.Ok(await WriteAsync(request, answer.Data, notices).ConfigureAwait(false));
    }

    /// <summary>The record that has taken the place of a retired one; null where the record is live, or nothing has.</summary>
    protected virtual RecordRef? SuccessorOf(TData data) => null;

    /// <summary>Asks for a record.</summary>
    protected virtual Task<PageAnswer<TData>> AskAsync(PageVisit request, string id) => request.AskAsync<TData>(Operation, ("id", id));

    /// <summary>Writes the page of a record that was found.</summary>
    protected abstract Task<Html> WriteAsync(PageVisit request, TData data, Html notices);

    /// <summary>The page of what a record's page is made of.</summary>
    protected Html Page(PageVisit request, TData data, Html notices, RecordHead head, IReadOnlyList<Block> blocks)
    {
        var key = data.Key!;
        var address = PageLinks.Record(type, key.Curie);
        blocks = type == "CITATION" ? blocks : [.. blocks, VersionsPage.LaterOf(type, key)];
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
                <h1>{Words.Capital(head.Title)}{Html.If(head.Acronym, acronym =>
                    Html.Of($""" <span class="acronym">{acronym}</span>"""))}</h1>
                {notices}{head.Lead}
                </header>
                <div class="layout">
                <aside class="side">
                <nav class="toc" aria-label="On this page"><h2>On this page</h2><ol>{Html.Each(blocks, block => block.Entry())}</ol></nav>
                {Citing.Of(request, key, data.Release, address)}
                </aside>
                <div class="content">{Html.Each(blocks, block => block.Of(request.Site, key.Curie))}</div>
                </div>
                </article>
                """));
    }

    // The words are those of the answer, never of the address: nobody can put words here by a link.
    private async Task<Html> FromAsync(PageVisit request, RecordRef key)
    {
        if (request.Text(From) is not { } from)
        {
            return Html.Empty;
        }

        var named = await request.AskAsync<KeyData>(
            "KeyOf",
            ("id", from),
            ("isDisease", type == "DISEASE"),
            ("isGene", type == "GENE"),
            ("isPhenotype", type == "PHENOTYPE"),
            ("isCitation", type == "CITATION")).ConfigureAwait(false);
        return named.Data?.Phenotype is { ReplacedBy: { } successor } withdrawn && successor.Curie == key.Curie
            ? NoticeList.Of($"HPO has withdrawn {withdrawn.Curie}, {withdrawn.Label}; this term has taken its place.")
            : named.Data?.Curie != key.Curie ? Html.Empty
            : named.Notices.Count > 0 ? NoticeList.Of(named.Notices)
            : NoticeList.Of($"{from} is another identifier of this record.");
    }

    // An identifier or a name may be right, and the kind of record in the address wrong.
    private async Task<PageReply?> OfAnotherKindAsync(PageVisit request, string id)
    {
        var named = await request.AskAsync<NamedData>("Named", ("terms", new[] { id })).ConfigureAwait(false);
        return named.Data?.Resolve is [{ Match: { Type: { } kind } match }] && kind != type
            ? PageReply.Redirect(PageLinks.With(
                PageLinks.Record(kind, match.Curie),
                (From, id == match.Curie ? null : id),
                (Asked, PageLinks.FolderOf(type))))
            : null;
    }

    private Html AskedAs(PageVisit request) =>
        Html.If(_kinds.FirstOrDefault(kind => kind != type && PageLinks.FolderOf(kind) == request.Text(Asked)), asked => NoticeList.Of(
            $"A {Words.Of(asked).ToLowerInvariant()} was asked for; what is called so is this {Words.Of(type).ToLowerInvariant()}."));
}
