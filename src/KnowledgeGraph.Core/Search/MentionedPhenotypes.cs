using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>Finds diseases by the phenotypes that a description names, as "brittle bones, blue whites of the eyes" names two.</summary>
internal sealed class MentionedPhenotypes(GraphImage graph)
{
    /// <summary>The weight of a disease that shows all that is asked for.</summary>
    public const float Factor = 0.9F;

    private const int MostPhenotypes = 16;
    private const int MostLinks = 20_000;

    /// <summary>
    /// The diseases, with the heaviest phenotype's text, the words that their phenotypes account for, and whether one alone accounts for
    /// all.
    /// </summary>
    /// <param name="named">Phenotypes with a text whose words were all asked for: row, text, words as bits.</param>
    /// <param name="weightOf">Gives the weight of a set of words.</param>
    /// <param name="spend">Receives the number of links that will be looked at, before they are.</param>
    /// <param name="cancellation">Checked between two phenotypes.</param>
    public IEnumerable<(int Disease, int Text, uint Words, bool IsOne)> Diseases(
        List<(int Row, int Text, uint Words)> named, Func<uint, float> weightOf, Action<int> spend, CancellationToken cancellation)
    {
        using var found = new SparseTable<Shown>(graph.Diseases.Count);
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

        for (var place = 0; place < found.Count; place++)
        {
            var shown = found.Values[place];
            yield return (found.Numbers[place], shown.Text, shown.Words, shown.Words == shown.First);
        }
    }

    // Heaviest first, without those whose words are a part of another's: "white matter" beside "cerebral white matter atrophy".
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

    private void Meet(SparseTable<Shown> found, int term, int text, uint words)
    {
        var links = graph.DiseasePhenotypes;
        var diseases = links.ByRight.Neighbours(term);
        var run = links.ByRight.Links(term);
        for (var position = 0; position < diseases.Length; position++)
        {
            if (links.IsFeature(run[position]))
            {
                ref var known = ref found[diseases[position]];
                known = known.Words == 0 ? new Shown(text, words, words) : known with { Words = known.Words | words };
            }
        }
    }

    // The heaviest phenotype's text, the words that all of a disease's phenotypes account for, and those of the heaviest.
    private readonly record struct Shown(int Text, uint Words, uint First);
}
