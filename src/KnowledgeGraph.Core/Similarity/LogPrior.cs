using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// How much likelier each disease is beforehand than a candidate picked at random: its weight over the mean weight, as a decadic logarithm.
/// </summary>
internal sealed class LogPrior
{
    private readonly double[] _byProfile;

    private LogPrior(double[] weights)
    {
        var mean = weights.Length == 0 ? 1 : weights.Average();
        _byProfile = Array.ConvertAll(weights, weight => Math.Log10(weight / mean));
        Least = _byProfile.DefaultIfEmpty().Min();
    }

    /// <summary>
    /// The prior by the papers linked to a disease, plus one, as diseases without papers are not impossible (Laplace's rule of succession).
    /// </summary>
    /// <param name="links">Diseases with their papers.</param>
    /// <param name="profiles">The candidates.</param>
    /// <param name="without">Rows of papers that do not count.</param>
    public static LogPrior OfLiterature(DiseaseCitationLinks links, PhenotypeProfiles profiles, IReadOnlySet<int> without) =>
        new(Array.ConvertAll(profiles.Diseases, disease => 1.0 + Count(links.ByLeft.Neighbours(disease), without)));

    /// <summary>The prior by the stated prevalence.</summary>
    public static LogPrior OfPrevalence(GraphImage graph, PhenotypeProfiles profiles) => new(Prevalences.Of(graph, profiles.Diseases));

    /// <summary>The least prior of any profile.</summary>
    public double Least { get; }

    /// <summary>The prior of one profile.</summary>
    public double Of(int profile) => _byProfile[profile];

    /// <summary>Adds the prior, raised to a power, to the scores of all profiles, which are logarithms.</summary>
    public void AddTo(Span<double> scores, double power)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] += power * _byProfile[profile];
        }
    }

    /// <summary>Adds the prior, raised to a power, to the scores of all profiles; profiles that earn none have the least of all.</summary>
    public void AddTo(Span<double> scores, double power, ReadOnlySpan<bool> isEarned)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] += power * (isEarned[profile] ? _byProfile[profile] : Least);
        }
    }

    private static int Count(ReadOnlySpan<int> papers, IReadOnlySet<int> without)
    {
        if (without.Count == 0)
        {
            return papers.Length;
        }

        var count = 0;
        foreach (var paper in papers)
        {
            count += without.Contains(paper) ? 0 : 1;
        }

        return count;
    }
}
