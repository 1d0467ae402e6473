using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The document around what a page shows.</summary>
internal static class Shell
{
    private static readonly (string Address, string Name)[] _tools =
        [("/browse/disease", "Browse"), ("/path", "Paths"), ("/neighborhood", "Neighbourhood"), ("/compare", "Compare"),
            ("/diagnose", "Diagnose"), ("/changes", "Changes")];

    public static Html Of(Site site, PageHead head, Html main) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{head.Title}</title>
        {Html.If(head.Description, text => Html.Of($"""<meta name="description" content="{text}">"""))}
        {Html.If(head.Canonical, address => Html.Of($"""<link rel="canonical" href="{address}">"""))}
        {Html.If(head.Feed, address =>
            Html.Of($"""<link rel="alternate" type="application/atom+xml" title="What has changed" href="{address}">"""))}
        <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E
        %3Cpath d='M4 4l8 3-6 6' stroke='%23667' fill='none'/%3E%3Ccircle cx='4' cy='4' r='3' fill='%235b4bc4'/%3E
        %3Ccircle cx='12' cy='7' r='2.5' fill='%230b7a75'/%3E%3Ccircle cx='6' cy='13' r='2.5' fill='%23b45309'/%3E%3C/svg%3E">
        {Html.If(site.Style, address => Html.Of($"""<link rel="stylesheet" href="{address}">"""))}
        {Html.If(site.Script, address => Html.Of($"""<script type="module" src="{address}"></script>"""))}
        </head>
        <body data-base="/" data-release="{(head.IsPinned ? null : head.Release?.Id)}">
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
        <div class="strip">
        <a class="brand" href="/"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 3-6 6"/>
        <circle class="k-disease" cx="4" cy="4" r="3"/><circle class="k-gene" cx="12" cy="7" r="2.5"/>
        <circle class="k-phenotype" cx="6" cy="13" r="2.5"/></svg><span>KnowledgeGraph</span></a>
        {Html.If(head.HasSearch, () => SearchField.Of(head.Sought, isLarge: false))}
        </div>
        <nav aria-label="Tools">{Html.Each(_tools, tool => Html.Of($"""<a href="{tool.Address}">{tool.Name}</a>"""))}</nav>
        </header>
        <main id="main">
        {main}
        </main>
        {Foot(site, head)}
        </body>
        </html>
        """);

    private static Html Foot(Site site, PageHead head) => Html.Of($"""
        <footer class="foot">
        {Html.If(head.Release, release =>
            Html.Of($"""
            <p>Release <code>{release.Id}</code> of {Words.Day(release.CreatedAt)}. Facts are shown as their sources state them; they are
            not medical advice.</p>
            """))}
        {Html.If(site.Style is null, () =>
            Html.Of($"""
            <p>This copy was built without Node.js, so that its pages have neither style nor scripts. Build it where Node.js and npm are in
            reach.</p>
            """))}
        <p><a href="/docs">Documentation</a> {Html.If(site.Ide, ide => Html.Of($"""<a href="{site.GraphQL}/">GraphQL in {ide}</a>"""))} <a
        href="{site.GraphQL}/sdl">Schema</a> <button type="button" class="theme" hidden data-theme-switch>Dark or light</button></p>
        </footer>
        """);
}
