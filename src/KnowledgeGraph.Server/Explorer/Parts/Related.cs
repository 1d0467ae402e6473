using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Wider and narrower records.</summary>
internal static class Related
{
    public static Html Wider(IReadOnlyList<RecordRef> parents, string type) => parents.Count == 0
        ? Html.Empty
        : Html.Of($"""<h3>Wider, one step up</h3><ul class="tight">{Html.Each(parents, parent =>
            Html.Of($"""<li>{Kind.Mark(type)}{Kind.Link(parent, type)}</li>"""))}</ul>""");

    /// <summary>The records one step down, the first of them where there are many.</summary>
    /// <param name="children">All of them, by identifier.</param>
    /// <param name="below">The records below, the nearest first.</param>
    /// <param name="curie">The record itself.</param>
    /// <param name="type">The kind of record.</param>
    public static Html Narrower(
        IReadOnlyList<CurieReply> children,
        EdgeList<NodeEdge<NarrowerReply>> below,
        string curie,
        string type)
    {
        var shown = below.Edges.Where(edge => edge.Depth == 1).Select(edge => edge.Node).ToList();
        var all = PageLinks.Below(type, curie);
        return Html.If(shown.Count > 0, () => Html.Of($"""
            <h3>Narrower, one step down <span class="n">{children.Count}</span></h3>
            <ul class="tight">{Html.Each(shown, child => Html.Of($"""
            <li>{Kind.Mark(type)}<a
            href="{PageLinks.Record(type, child.Curie)}">{child.Label}</a>{Html.If(child.Descendants.TotalCount > 0, () =>
                Html.Of($""" <span class="muted">{child.Descendants.TotalCount} below it</span>"""))}</li>
            """))}</ul>
            <p class="muted">{Html.If(children.Count > shown.Count, () =>
                Html.Of($"The first {shown.Count} of {children.Count}. "))}<a href="{all}">{(below.TotalCount == 1
                ? Html.Of($"The one record below it") : Html.Of($"All {below.TotalCount} below it"))}</a>, to be narrowed and sorted.</p>
            """));
    }
}
