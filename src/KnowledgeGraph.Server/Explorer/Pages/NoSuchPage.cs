using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of an address that nothing is at.</summary>
internal static class NoSuchPage
{
    public static Html Of(Site site) => Shell.Of(site, new PageHead("No such page – KnowledgeGraph"), Html.Of($"""
        <section class="narrow">
        <h1>There is no such page</h1>
        <p>Nothing is at this address. Pages of records are at <code>/disease/</code>, <code>/gene/</code>, <code>/phenotype/</code> and
        <code>/paper/</code> with an identifier or a name behind.</p>
        <p>Search above, <a href="/browse/disease">browse</a>, or <a href="/">begin anew</a>.</p>
        </section>
        """));
}
