using KnowledgeGraph.Server.Explorer.Markup;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The sentence below the beginning of a list: how much of it is shown, and where the rest is.</summary>
internal static class Rest
{
    /// <summary>Says that the table has the rest; nothing where the whole list is shown.</summary>
    public static Html InTable(int shown, int all, string address) => Of(shown, all, address, "the table has all");

    /// <summary>Says where the whole list is; nothing where it is shown.</summary>
    public static Html Of(int shown, int all, string address, string where) => Html.If(all > shown, () => Html.Of($"""
        <p class="muted rest-of-list">The first {shown} of {all}; <a href="{address}">{where}</a>.</p>
        """));
}
