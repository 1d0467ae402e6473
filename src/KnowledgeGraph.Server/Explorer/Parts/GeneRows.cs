using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Links between diseases and genes, from either end.</summary>
internal static class GeneRows
{
    public static Html Of<T>(
        IReadOnlyList<GeneLinkEdge<T>> edges,
        Func<T, Html> far,
        SourceChips chips) => Html.If(edges.Count > 0, () => Html.Of($"""
        <ul class="rows genes">{Html.Each(edges, edge => Html.Of($"""
        <li><div class="what">{Html.If(edge.Negated, () => Html.Of($"""<strong class="not">NOT</strong> """))}{far(edge.Node)}
        {FactOwner.Of(edge.Origin)}</div>
        <p class="standing">{Standing(edge)}</p><div class="rest">{(edge.Origin is { Distance: > 0 } origin
            ? new SourceChips(origin.Disease.Curie, null) : chips).Of(edge.Sources)}</div></li>
        """))}</ul>
        """));

    private static Html Standing<T>(GeneLinkEdge<T> edge) => Html.Of($"""
        <span class="tag">{Words.Of(edge.Association)}</span>{Html.If(edge.Validity, validity =>
            Html.Of($""" <span class="tag v-{validity.ToLowerInvariant()}">{Words.Of(validity)}</span>"""))}{Html.If(edge.SourcesDisagree,
            () => Html.Of($""" <span class="tag warn">sources disagree</span>"""))}
        """);
}
