using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Groups the diseases of a ranking that the findings do not distinguish: every finding contributes about the same to each, and they have a
/// common wider disease that is not itself half of medicine.
/// </summary>
public static class DiseaseGroups
{
    // A finding distinguishes two diseases if it supports one a quarter more than the other.
    private const double Tolerance = 0.1;

    // A family with more kinds than this says nothing.
    private const int MostKinds = 250;

    /// <summary>The groups, in the order of their best members.</summary>
    public static IReadOnlyList<DiseaseGroup> Of(GraphImage graph, DiseaseRanking ranking)
    {
        var groups = new List<(List<RankedDisease> Members, double[] Parts, List<int> Wider)>();
        foreach (var result in ranking.Results)
        {
            var parts = graph.Ranker.Contributions(ranking.Query, result.Row).Select(contribution => contribution.Score).ToArray();
            var families = Families(graph, result.Row);
            var joined = false;
            for (var index = 0; index < groups.Count && !joined; index++)
            {
                var shared = groups[index].Wider.FindAll(families.Contains);
                if (shared.Count > 0 && groups[index].Parts.Zip(parts).All(pair => Math.Abs(pair.First - pair.Second) <= Tolerance))
                {
                    groups[index].Members.Add(result);
                    groups[index] = groups[index] with { Wider = shared };
                    joined = true;
                }
            }

            if (!joined)
            {
                groups.Add(([result], parts, families));
            }
        }

        return groups.ConvertAll(group => new DiseaseGroup(
            group.Members.Count > 1 ? group.Wider[0] : null,
            group.Members,
            group.Members.TrueForAll(member => member.Posterior is not null)
                ? group.Members.Sum(member => member.Posterior!.Value)
                : null));
    }

    // The narrowest first.
    private static List<int> Families(GraphImage graph, int disease)
    {
        var hierarchy = graph.DiseaseHierarchy;
        return [.. hierarchy.Ancestors(disease).Rows.ToArray().Append(disease)
            .Where(row => hierarchy.Descendants(row).Count <= MostKinds)
            .OrderBy(row => hierarchy.Descendants(row).Count).ThenBy(row => row)];
    }
}
