using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>Diseases that show phenotypes that a description names, as "brittle bones, blue whites of the eyes" names two.</summary>
internal sealed class MentionedPhenotypes(GraphImage graph)
{
    /// <summary>Of how much a disease is worth that shows all that is asked for.</summary>
    public const float Factor = 0.9F;

    private const int MostPhenotypes = 16;
    private const int MostLinks = 20_000;

    /// <summary>The diseases, with the heaviest phenotype's text, the words that their phenotypes account for, and whether one alone accounts for all of these.</summary>
    /// <param name="named">Phenotypes of which all words of a text are among those asked for: row, text, words as bits.</param>
    /// <param name="weightOf">What words are worth.</param>
    /// <param name="spend">Told how many links will be looked at, before they are.</param>
    /// <param name="cancellation">Looked at between two phenotypes.</param>
    public IEnumerable<(int Disease, int Text, uint Words, bool IsOne)> Diseases(
        List<(int Row, int Text, uint Words)> named, Func<uint, float> weightOf, Action<int> spend, CancellationToken cancellation)
    {
        var found = new Dictionary<int, (int Text, uint Words, uint First)>();
        foreach (var (row, text, words) in Chosen(named, weightOf))
        {
            cancellation.ThrowIfCancellationRequested();
            int[] terms = [row, .. graph.PhenotypeHierarchy.Descendants(row).Rows];
            var count = graph.DiseasePhenotypes.ByRight.DegreeOf(terms);
            if (count > MostLinks)
            {
                continue;
            }

            spend((int)count);
            foreach (var term in terms)
            {
                Meet(found, term, text, words);
            }
        }

        return found.Select(disease => (disease.Key, disease.Value.Text, disease.Value.Words, disease.Value.Words == disease.Value.First));
    }

    // Heaviest first, and none whose words another one has and more: "white matter" beside "cerebral white matter atrophy".
    private List<(int Row, int Text, uint Words)> Chosen(List<(int Row, int Text, uint Words)> named, Func<uint, float> weightOf)
    {
        var chosen = new List<(int Row, int Text, uint Words)>();
        foreach (var one in named.OrderByDescending(one => weightOf(one.Words)).ThenBy(one => one.Text))
        {
            if (chosen.Count < MostPhenotypes && !graph.Phenotypes.IsObsolete[one.Row]
                && !chosen.Exists(other => other.Row == one.Row || ((one.Words & ~other.Words) == 0 && one.Words != other.Words)))
            {
                chosen.Add(one);
            }
        }

        return chosen;
    }

    private void Meet(Dictionary<int, (int Text, uint Words, uint First)> found, int term, int text, uint words)
    {
        var links = graph.DiseasePhenotypes;
        var diseases = links.ByRight.Neighbours(term);
        var run = links.ByRight.Links(term);
        for (var position = 0; position < diseases.Length; position++)
        {
            if (links.IsFeature(run[position]))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(found, diseases[position], out var exists);
                known = exists ? known with { Words = known.Words | words } : (text, words, words);
            }
        }
    }
}
