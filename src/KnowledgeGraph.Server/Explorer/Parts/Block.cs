using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>A part of a record's page, with a heading, and links to the same as GraphQL and as tables.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">The content; empty if there is nothing to show.</param>
internal sealed record Block(string Id, string Title, Html Body)
{
    /// <summary>How many things it lists.</summary>
    public int? Count { get; init; }

    /// <summary>The fragment that it is made of.</summary>
    public string? Fragment { get; init; }

    /// <summary>The lists of it that can be had as tables.</summary>
    public IReadOnlyList<BlockTable> Tables { get; init; } = [];

    /// <summary>The operation that gives its only list as a table.</summary>
    public string Table { init => Tables = [new BlockTable(value)]; }

    /// <summary>The scope of the facts that it shows, as the schema names it.</summary>
    public string Scope { get; init; } = "OWN";

    /// <summary>The sentence that is shown if the block is empty.</summary>
    public string Empty { get; init; } = "Nothing is known here: no source of this release states any.";

    /// <summary>The block as a section of a page.</summary>
    public Html Of(Site site, string curie) => Html.Of($"""
        <section id="{Id}" aria-labelledby="{Id}-h">
        <header class="block"><h2 id="{Id}-h">{Title}{CountMark()}</h2>{Tools(site, curie)}</header>
        {(Body.IsEmpty ? Html.Of($"""<p class="empty">{Empty}</p>""") : Body)}
        </section>
        """);

    /// <summary>Its line in the table of contents.</summary>
    public Html Entry() => Html.Of($"""<li><a href="#{Id}">{Title}{CountMark()}</a></li>""");

    private Html CountMark() => Count is { } count ? Html.Of($""" <span class="n">{count}</span>""") : Html.Empty;

    private Html Tools(Site site, string curie)
    {
        var query = site.Ide is null || Fragment is null
            ? Html.Empty
            : Html.Of($"""<a href="{site.GraphQL}/#query={Uri.EscapeDataString(PageQueries.Block(Fragment, curie, Scope))}" """
                + $"""title="{Title}: the same as a GraphQL query, in {site.Ide}">GraphQL</a>""");
        var tables = Body.IsEmpty ? Html.Empty : Html.Each(Tables, table => Html.Of($"""
            <a href="{TableLinks.Of(site, table.Operation, curie, Scope)}"
            title="{table.Name ?? Title}: the whole list as CSV">CSV{Html.If(table.Name, name => Html.Of($": {name}"))}</a>
            """));
        return query.IsEmpty && tables.IsEmpty ? Html.Empty : Html.Of($"""<p class="tools">{query}{tables}</p>""");
    }
}
