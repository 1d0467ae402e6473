using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Wider and narrower records.</summary>
internal static class Related
{
    public static Html Wider(IReadOnlyList<RecordRef> parents, string type) => parents.Count == 0
        ? Html.Empty
        : Html.Of($"""<h3>Wider, one step up</h3><ul class="tight">{Html.Each(parents, parent => Html.Of($"""<li>{Kind.Mark(type)}{Kind.Link(parent, type)}</li>"""))}</ul>""");

    public static Html Narrower(IReadOnlyList<NarrowerReply> children, int all, string type) => children.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <h3>Narrower, one step down</h3>
            <ul class="tight">{Html.Each(children, child => Html.Of($"""
            <li>{Kind.Mark(type)}<a href="{PageLinks.Record(type, child.Curie)}">{child.Label}</a>{Html.If(child.Descendants.TotalCount > 0, () => Html.Of($""" <span class="muted">{child.Descendants.TotalCount} below it</span>"""))}</li>
            """))}</ul>
            {Html.If(all > children.Count, () => Html.Of($"""<p class="muted">{all} below it in all.</p>"""))}
            """);
}
