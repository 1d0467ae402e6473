using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>Ranks genes by the diseases they cause: a disease's probability is shared out among its causal genes.</summary>
public sealed class GeneRanker
{
    private const int Diseases = 5;

    private readonly DiseaseRanker _ranker;
    private readonly int[] _genes;
    private readonly (int Place, float Share)[][] _carriers;

    internal GeneRanker(GraphImage graph, DiseaseRanker ranker)
    {
        _ranker = ranker;
        var links = graph.DiseaseGenes;
        var of = new SortedDictionary<int, List<(int, float)>>();
        for (var place = 0; place < ranker.Candidates.Length; place++)
        {
            var genes = new List<int>();
            foreach (var link in links.ByLeft.Links(ranker.Candidates[place]))
            {
                if (!links.IsNegated(link) && links.Association(link) == GeneAssociation.Causal)
                {
                    genes.Add(links.RightRow(link));
                }
            }

            foreach (var gene in genes)
            {
                if (!of.TryGetValue(gene, out var carriers))
                {
                    of[gene] = carriers = [];
                }

                carriers.Add((place, 1f / genes.Count));
            }
        }

        _genes = [.. of.Keys];
        _carriers = [.. of.Values.Select(carriers => carriers.ToArray())];
    }

    /// <summary>The likeliest genes.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled the request.</exception>
    public GeneRanking Rank(RankingQuery query, CancellationToken cancellation = default)
    {
        using var scores = new RentedArray<double>(_ranker.CandidateCount);
        using var posteriors = new RentedArray<double>(_ranker.CandidateCount);
        _ranker.Score(query, scores.Span, cancellation);
        _ranker.Calibration.Fill(scores.Span, posteriors.Span);
        var best = new BestScores(query.Limit);
        for (var gene = 0; gene < _genes.Length; gene++)
        {
            best.Offer(gene, Posterior(gene, posteriors.Span));
        }

        var results = new List<RankedGene>();
        foreach (var (rank, gene, posterior) in best.Ranked())
        {
            results.Add(new RankedGene(rank, _genes[gene], posterior, Likeliest(gene, scores.Span, posteriors.Span)));
        }

        return new GeneRanking(query, results, _genes.Length);
    }

    private double Posterior(int gene, ReadOnlySpan<double> posteriors)
    {
        var sum = 0d;
        foreach (var (place, share) in _carriers[gene])
        {
            sum += share * posteriors[place];
        }

        return sum;
    }

    // The rank is that among all diseases.
    private List<RankedDisease> Likeliest(int gene, ReadOnlySpan<double> scores, ReadOnlySpan<double> posteriors)
    {
        var found = new List<RankedDisease>();
        foreach (var (place, _) in _carriers[gene])
        {
            var rank = 1;
            foreach (var score in scores)
            {
                rank += score > scores[place] ? 1 : 0;
            }

            found.Add(new RankedDisease(rank, _ranker.Candidates[place], scores[place]) { Posterior = posteriors[place] });
        }

        return [.. found.OrderBy(disease => disease.Rank).ThenBy(disease => disease.Row).Take(Diseases)];
    }
}
