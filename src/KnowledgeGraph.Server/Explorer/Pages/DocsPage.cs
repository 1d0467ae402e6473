using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The documentation, as it lies beside the program.</summary>
internal sealed class DocsPage(ExplorerOptions options) : IExplorerPage
{
    private const string Picture = ".png";

    private readonly string _folder = Path.GetFullPath(options.DocsPath);

    public string Route => "/docs/{**page}";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var name = request.Part("page");
        var release = (await request.AskAsync<HomeData>("ReleasePage").ConfigureAwait(false)).Data!.Release;
        if (name.Length == 0)
        {
            return PageReply.Ok(Shell.Of(request.Site, new PageHead("Documentation – KnowledgeGraph", release), Index()));
        }

        if (name.EndsWith(Picture, StringComparison.Ordinal) && FileOf(name) is { } picture)
        {
            return new PageReply(StatusCodes.Status200OK, Html.Empty)
            {
                ContentType = "image/png",
                Bytes = await File.ReadAllBytesAsync(picture).ConfigureAwait(false),
            };
        }

        // Pages link to each other by the names of their files.
        if (FileOf(name.EndsWith(".md", StringComparison.Ordinal) ? name : name + ".md") is not { } file)
        {
            return PageReply.NotFound(Shell.Of(request.Site, new PageHead("No such page – KnowledgeGraph", release), Html.Of($"""
                <section class="narrow"><h1>There is no such page</h1>
                  <p>The <a href="/docs/">list of pages</a> has all that there are.</p></section>
                """)));
        }

        var (title, body) = MarkdownPage.Of(await File.ReadAllTextAsync(file).ConfigureAwait(false), name.Count(letter => letter == '/'));
        return PageReply.Ok(Shell.Of(request.Site, new PageHead($"{title} – KnowledgeGraph", release), Html.Of($"""
            <article class="narrow prose docs"><p class="above"><a href="/docs/">Documentation</a></p>{body}</article>
            """)));
    }

    // A file outside the folder is not there.
    private string? FileOf(string name) =>
        Path.GetFullPath(Path.Combine(_folder, name)) is var file
            && file.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(file)
                ? file
                : null;

    private Html Index()
    {
        var pages = Directory.Exists(_folder)
            ? Directory.EnumerateFiles(_folder, "*.md", SearchOption.AllDirectories).Select(
                file => Path.GetRelativePath(_folder, file).Replace('\\', '/')[..^".md".Length]).Order(StringComparer.Ordinal).ToList()
            : [];
        return Html.Of($"""
            <section class="narrow prose"><h1>Documentation</h1>
            {(pages.Count == 0 ? Html.Of($"<p>The pages were not put beside this program.</p>") : Html.Empty)}
            {Html.Each(pages.GroupBy(page => Path.GetDirectoryName(page) ?? string.Empty), group => Html.Of($"""
            {Html.If(group.Key.Length > 0, () => Html.Of($"<h2>{Words.Capital(group.Key)}</h2>"))}
            <ul class="tight columns">{Html.Each(group, page =>
                Html.Of($"""<li><a href="/docs/{page}.md">{TitleOf(page)}</a></li>"""))}</ul>
            """))}</section>
            """);
    }

    private string TitleOf(string page) =>
        File.ReadLines(Path.Combine(_folder, page + ".md")).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..]
            .Replace("`", string.Empty, StringComparison.Ordinal) ?? page;
}
