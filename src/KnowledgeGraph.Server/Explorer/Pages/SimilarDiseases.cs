using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The diseases that are most like one, with what they have in common with it.</summary>
internal static class SimilarDiseases
{
    private const int MostReasons = 4;

    public static Html Of(string curie, RankingReply? similar) => similar is not { Results.Count: > 0 } ? Html.Empty : Html.Of($"""
        <p class="muted">Ranked by {Words.Of(similar.Measure).ToLowerInvariant()} over all features of this disease; the number is the
        score, which is higher the more alike they are.</p>
        <ol class="rows similar">{Html.Each(similar.Results, one => Html.Of($"""
        <li><div class="what">{Kind.Mark("DISEASE")}{Kind.Link(one.Disease, "DISEASE")} <span class="muted">{one.Disease.Curie}</span></div>
        <p class="score"><span class="hidden">score </span>{one.Score:0.00}</p>
        <div class="rest">{Reason(one)}<a href="{PageLinks.With("/compare",
            ("id", curie))}&amp;id={one.Disease.Curie}">Compare</a></div></li>
        """))}</ol>
        """);

    // A term far from the disease's own raises the score a little, and is no reason to a reader: what both have is one, and then what is
    // near to each other within an organ system.
    private static Html Reason(RankedReply one)
    {
        var told = one.Contributions.Where(part => part.Score > 0 && part.Matched is not null)
            .OrderByDescending(part => part.Score)
            .ToList();
        var shared = told.Where(part => part.Matched!.Curie == part.Query.Curie).ToList();
        var near = told.Except(shared).Where(part => part.CommonAncestor is { TellsSomething: true })
            .Take(MostReasons - Math.Min(MostReasons, shared.Count))
            .ToList();
        return shared.Count + near.Count == 0
            ? Html.Of($"""<p class="muted">No feature of one is stated of the other: it is the whole that is alike.</p>""")
            : Html.Of($"""
                <p class="muted">{Html.If(shared.Count > 0, () => Html.Of($"Both: {Html.Join(shared.Take(MostReasons).Select(part =>
                    Html.Of($"{part.Query.Label}")), Html.Of($", "))}{More(shared.Count - MostReasons)}."))}{Html.If(near.Count > 0, () =>
                    Html.Of($" Near: {Html.Join(near.Select(Near), Html.Of($"; "))}."))}</p>
                """);
    }

    private static Html More(int rest) => Html.If(rest > 0, () => Html.Of($" and {rest} more"));

    private static Html Near(ContributionReply part) => part.CommonAncestor!.Curie == part.Query.Curie
        || part.CommonAncestor.Curie == part.Matched!.Curie
            ? Html.Of($"{part.Query.Label}, here {part.Matched!.Label}")
            : Html.Of($"{part.Query.Label}, here {part.Matched!.Label} (both {part.CommonAncestor.Label})");
}
