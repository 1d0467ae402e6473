using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>The terms that people name for a ranking, found in an image. Terms are rows of the phenotype table, each once.</summary>
/// <param name="Observed">Terms that were seen.</param>
/// <param name="Excluded">Terms that were looked for and not seen.</param>
/// <param name="Unresolved">What no single term of the image is called, or only a withdrawn one without a successor.</param>
/// <param name="Withdrawn">Those of the unresolved that are withdrawn without a successor.</param>
/// <param name="Replaced">Withdrawn terms, as they were named, with the live one that has been taken.</param>
/// <param name="Contradicted">Terms named as excluded that are left out, because they, or something below them, were observed.</param>
public sealed record RankingTerms(
    IReadOnlyList<int> Observed,
    IReadOnlyList<int> Excluded,
    IReadOnlyList<string> Unresolved,
    IReadOnlyList<string> Withdrawn,
    IReadOnlyList<(string Given, int Row)> Replaced,
    IReadOnlyList<int> Contradicted)
{
    /// <summary>Looks terms up by any identifier of theirs, else by label or exact synonym.</summary>
    public static RankingTerms Find(GraphImage graph, IEnumerable<string> observed, IEnumerable<string> excluded)
    {
        var unresolved = new List<string>();
        var withdrawn = new List<string>();
        var replaced = new List<(string, int)>();
        var seen = Rows(graph, observed, unresolved, withdrawn, replaced);
        var missing = Rows(graph, excluded, unresolved, withdrawn, replaced);
        var contradicted = missing.FindAll(term => seen.Exists(other => graph.PhenotypeHierarchy.IsA(other, term)));
        return new RankingTerms(seen, missing.FindAll(term => !contradicted.Contains(term)), unresolved, withdrawn, replaced, contradicted);
    }

    private static List<int> Rows(
        GraphImage graph, IEnumerable<string> terms, List<string> unresolved, List<string> withdrawn, List<(string Given, int Row)> replaced)
    {
        var rows = new List<int>();
        foreach (var term in terms)
        {
            var match = graph.Identifiers.Find(Identifiers.EntityType.Phenotype, term);
            if ((match?.Row ?? graph.PhenotypeNames.Find(term)) is not { } row)
            {
                unresolved.Add(term);
                continue;
            }

            var live = graph.Phenotypes.LiveRow(row);
            if (graph.Phenotypes.IsObsolete[live])
            {
                // It has no place in the hierarchy: it would match nothing and dilute every score.
                unresolved.Add(term);
                withdrawn.Add(term);
                continue;
            }

            if (live != row || match is { IsRetired: true })
            {
                replaced.Add((term, live));
            }

            if (!rows.Contains(live))
            {
                rows.Add(live);
            }
        }

        return rows;
    }
}
