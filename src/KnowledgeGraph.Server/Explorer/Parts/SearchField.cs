using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The field that finds records: a form without scripts, and suggestions as one types with them.</summary>
internal static class SearchField
{
    public static Html Of(string? sought, bool isLarge) => Html.Of($"""
        <form class="search{(isLarge ? " large" : "")}" action="/search" role="search">
        <label class="hidden" for="{(isLarge ? "q-large" : "q")}">Search diseases, genes, phenotypes and papers</label>
        <input id="{(isLarge ? "q-large" : "q")}" type="search" name="q" value="{sought}"
        placeholder="{(isLarge ? "A name or identifier" : "Search")}" autocomplete="off" spellcheck="false" maxlength="200"
        data-suggest{(isLarge ? Html.Of($" autofocus") : Html.Empty)}>
        <button type="submit">Search</button>
        </form>
        """);
}
