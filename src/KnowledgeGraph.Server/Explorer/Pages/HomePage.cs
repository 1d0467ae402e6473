using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The first page: a search, what the release holds, questions that it answers, and where its facts are from.</summary>
internal sealed class HomePage : IExplorerPage
{
    public string Route => "/";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        var release = (await request.AskAsync<HomeData>(nameof(HomePage)).ConfigureAwait(false)).Data!.Release;
        var examples = ExampleQuestion.Of(request.Site, request.Lease.Graph);
        var head = new PageHead("KnowledgeGraph: diseases, genes, phenotypes and papers", release)
        {
            Canonical = request.Origin + "/",
            HasSearch = false,
            IsPinned = request.IsPinned,
            Description = "Diseases, genes, phenotypes and papers as one graph: every fact with its sources.",
        };
        return PageReply.Ok(Shell.Of(request.Site, head, Html.Of($"""
            <section class="home">
            <h1>Diseases, genes, phenotypes and papers as one graph</h1>
            <p class="lede">Every link can be followed from both ends, and every fact says who states it.</p>
            {PinnedNotice.Of(request, release)}{SearchField.Of(null, isLarge: true)}
            <ul class="counts">{Html.Each(release.Counts, count =>
                Html.Of($"""
                <li><a href="/browse/{PageLinks.FolderOf(count.Type)}">{Kind.Mark(count.Type)}<strong>{count.Count}</strong>
                {Plural(count)}</a></li>
                """))}<li><strong>{release.EdgeCounts.Sum(count => count.Count)}</strong> links</li></ul>
            </section>
            {Html.If(examples.Count > 0, () => Html.Of($"""
            <section aria-labelledby="questions"><h2 id="questions">Questions it answers</h2>
            <ul class="questions">{Html.Each(examples, example =>
                Html.Of($"""<li><a href="{example.Address}">{example.Question}</a>{ToolPage.Elsewhere(request.Site, example.Query,
                [.. example.Table is { } table ? [("CSV", table)] : Array.Empty<(string, string)>()])}</li>"""))}</ul></section>
            """))}
            {Sources(release)}
            {Loading(release)}
            {Programs(request.Site)}
            {Citing.Of(request, "Diseases, genes, phenotypes and papers as one graph", release, "/")}
            """)));
    }

    private static string Plural(KindCount count) => Words.Of(count.Type).ToLowerInvariant() + (count.Count == 1 ? string.Empty : "s");

    private static Html Sources(ReleaseReply release) => Html.Of($"""
        <section aria-labelledby="sources"><h2 id="sources">Sources of this release</h2>
        <p class="muted">Release <code>{release.Id}</code>, built on {Words.Day(release.CreatedAt)}. Its content hash is <code
        class="hash">{release.ContentHash}</code>.</p>
        <div class="scroll" tabindex="0" role="region" aria-label="Sources as a table"><table><thead><tr><th scope="col">Source</th>
          <th scope="col">Version</th><th scope="col">Licence</th><th scope="col">Read</th></tr></thead>
        <tbody>{Html.Each(release.Sources, source => Html.Of($"""
        <tr><th scope="row">{ReferenceLinks.Outside(source.Url,
            source.Name)}</th><td>{source.Version}</td><td>{source.Licence ?? "not stated"}</td><td>{Words.Day(source.LoadedAt)}</td></tr>
        """))}</tbody></table></div></section>
        """);

    private static Html Loading(ReleaseReply release) => Html.Of($"""
        <section aria-labelledby="loading"><h2 id="loading">What became of each source file</h2>
        <details class="more"><summary>{Words.Count(release.LoadReport.Count, "file")}:
        {Words.Count(release.LoadReport.Sum(file => file.Loaded), "record")} loaded,
        {Words.Count(release.LoadReport.Sum(file => file.Rejected), "record")} rejected</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Files as a table"><table><thead><tr><th scope="col">File</th>
          <th scope="col">Source</th><th scope="col">Outcome</th><th scope="col" class="num">Read</th>
          <th scope="col" class="num">Loaded</th><th scope="col" class="num">Passed over</th><th scope="col" class="num">Rejected</th>
          <th scope="col" class="num">Unmapped</th></tr></thead>
        <tbody>{Html.Each(release.LoadReport, file => Html.Of($"""
        <tr><th scope="row">{file.File}</th><td>{file.Source}</td><td>{Words.Of(file.Outcome)}</td><td class="num">{file.Read}</td><td
        class="num">{file.Loaded}</td><td class="num">{file.PassedOver}</td><td class="num">{file.Rejected}</td><td
        class="num">{file.Unmapped}</td></tr>
        """))}</tbody></table></div></details></section>
        """);

    private static Html Programs(Site site) => Html.Of($"""
        <section aria-labelledby="programs"><h2 id="programs">For programs</h2>
        <ul class="tight">
        <li><a href="{site.GraphQL}/">GraphQL</a>{Html.If(site.Ide, ide => Html.Of($", in {ide}"))}: the same graph by one endpoint,
        <code>{site.GraphQL}</code></li>
        <li><a href="{site.GraphQL}/sdl">The schema</a> as text</li>
        <li><a href="/docs/tables">Lists as CSV and NDJSON</a>, <a href="/docs/exports">graphs as GraphML and CX2</a></li>
        <li><a href="/docs">Documentation</a></li>
        </ul></section>
        """);
}
