using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// The scope of the features that the page of a disease shows: its own, or those of wider diseases and of subtypes as well.
/// </summary>
internal static class FamilyScope
{
    public const string Own = "OWN";

    /// <summary>The parameter of the address that names the scope.</summary>
    public const string Parameter = "facts";

    private static readonly string[] _scopes = [Own, "WIDER", "NARROWER", "ALL"];

    /// <summary>The scope that the address asks for; null if it does not name one.</summary>
    public static string? Wanted(PageVisit request) =>
        _scopes.FirstOrDefault(scope => string.Equals(scope, request.Text(Parameter), StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The scope that is shown if the disease has no features of its own; null if it has some, or if no disease of the family has any.
    /// </summary>
    public static string? Instead<T>(EdgeList<T>? features) => features?.OriginCounts switch
    {
        { Own: 0, Wider: > 0 } => "WIDER",
        { Own: 0, Narrower: > 0 } => "NARROWER",
        _ => null,
    };

    /// <summary>The features, below links to those of others of the family.</summary>
    public static Html Switch(string curie, OriginCountsReply? counts, string shown, Html features)
    {
        if (counts is null || counts.Wider + counts.Narrower == 0)
        {
            return features;
        }

        var address = PageLinks.Disease(curie);
        Html Link(string scope, string name, int? count) => Html.Of($"""
            <a href="{address}?{Parameter}={scope.ToLowerInvariant()}#features"{(scope == shown ? Html.Of($""" aria-current="true" """)
                : Html.Empty)}>{name}{(count is { } known ? Html.Of($""" <span class="n">{known}</span>""") : Html.Empty)}</a>
            """);
        return Html.Of($"""
            <nav class="filters" aria-label="Whose features">{Link(Own, "Its own", counts.Own)}{Html.If(counts.Wider > 0, () =>
                Link("WIDER", "Of wider diseases", counts.Wider))}{Html.If(counts.Narrower > 0, () =>
                Link("NARROWER", "Of subtypes", counts.Narrower))}{Link("ALL", "All", null)}</nav>
            {Html.If(counts.Own == 0, () => Html.Of($"""<p class="muted">No source states features of this disease itself.</p>"""))}
            {features}
            """);
    }
}
