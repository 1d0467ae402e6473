using System.Globalization;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Explains in words the place of a disease in a ranking: <c>Shows Seizure; Ataxia (as Gait ataxia). Near to Spasticity (Rigidity, both
/// Hypertonia). Known of related diseases: Nystagmus (disease 2). Does not explain Deafness. Against it, being excluded: Cataract. Linked
/// to 12 papers.</c>
/// </summary>
public static class RankingSentence
{
    // A fact that changes the odds by less than a tenth is not worth a sentence.
    private const double LeastShown = 0.04;

    /// <summary>The sentences of one ranked disease.</summary>
    public static string Of(GraphImage graph, RankingQuery query, int diseaseRow) =>
        string.Join(
            ' ',
            [
                .. OfTerms(graph, graph.Ranker.Contributions(query, diseaseRow)),
                .. OfFacts(graph.Ranker.Facts(query, diseaseRow)),
                .. OfPrior(graph, query, diseaseRow),
            ]);

    private static IEnumerable<string> OfTerms(GraphImage graph, IReadOnlyList<TermContribution> contributions)
    {
        var names = graph.Phenotypes.Name;
        var (shown, near, learned, unexplained, against) =
            (new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var contribution in contributions)
        {
            var (query, matched, ancestor, score, isExcluded) = contribution;
            if (isExcluded)
            {
                if (matched is { } annotated)
                {
                    against.Add(annotated == query ? names[query]! : $"{names[query]} (as {names[annotated]})");
                }
            }
            else if (matched is not { } match || ancestor is not { } common || score < 0 || (score == 0 && contribution.Weight > 0))
            {
                unexplained.Add(names[query]!);
            }
            else if (contribution is { RelatedShare: > 0.5, RelatedDisease: { } related } && common != query)
            {
                learned.Add($"{names[query]} ({graph.Diseases.Name[related]})");
            }
            else if (common == query)
            {
                shown.Add(match == query ? names[query]! : $"{names[query]} (as {names[match]})");
            }
            else
            {
                near.Add(common == match
                    ? $"{names[query]} (known only as {names[match]})"
                    : $"{names[query]} ({names[match]}, both {names[common]})");
            }
        }

        return Sentences(
            ("Shows", shown),
            ("Near to", near),
            ("Known of related diseases:", learned),
            ("Does not explain", unexplained),
            ("Against it, being excluded:", against));
    }

    private static IEnumerable<string> OfFacts(IReadOnlyList<FactContribution> facts) => Sentences(
        ("Speaking for it:", [.. facts.Where(fact => fact.Score > LeastShown).Select(fact => Name(fact.Fact))]),
        ("Speaking against it:", [.. facts.Where(fact => fact.Score < -LeastShown).Select(fact => Name(fact.Fact))]));

    private static string Name(PatientFact fact) => fact switch
    {
        PatientFact.Sex => "the patient's sex",
        PatientFact.Onset => "the age of onset",
        PatientFact.Age => "the patient's age",
        PatientFact.Inheritance => "the mode of inheritance",
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "no such fact"),
    };

    // A prior that does not count is not mentioned.
    private static IEnumerable<string> OfPrior(GraphImage graph, RankingQuery query, int diseaseRow) =>
        query.Prior == DiseasePrior.Uniform || !graph.Ranker.EarnsPrior(query, diseaseRow) ? []
        : graph.DiseaseCitations.ByLeft.Neighbours(diseaseRow).Length is var papers && papers == 1 ? ["Linked to 1 paper."]
        : [string.Create(CultureInfo.InvariantCulture, $"Linked to {papers:N0} papers.")];

    private static IEnumerable<string> Sentences(params (string Begin, List<string> Terms)[] parts) =>
        parts.Where(part => part.Terms.Count > 0).Select(part => $"{part.Begin} {string.Join("; ", part.Terms)}.");
}
