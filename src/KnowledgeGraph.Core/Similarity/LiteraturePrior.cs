using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// How much likelier than a candidate picked blindly a disease is, by the papers linked to it: (papers + 1) over the mean of that, as a decadic logarithm. The one more
/// is for diseases without papers, which are not impossible (Laplace's rule of succession).
/// </summary>
internal sealed class LiteraturePrior
{
    private readonly double[] _byProfile;

    /// <summary>Counts papers.</summary>
    /// <param name="links">Diseases with their papers.</param>
    /// <param name="profiles">The candidates.</param>
    /// <param name="without">Rows of papers that do not count.</param>
    public LiteraturePrior(DiseaseCitationLinks links, PhenotypeProfiles profiles, IReadOnlySet<int> without)
    {
        _byProfile = Array.ConvertAll(profiles.Diseases, disease => 1.0 + Count(links.ByLeft.Neighbours(disease), without));
        var mean = _byProfile.Length == 0 ? 1 : _byProfile.Average();
        foreach (ref var weight in _byProfile.AsSpan())
        {
            weight = Math.Log10(weight / mean);
        }
    }

    /// <summary>What one profile has before anything is observed.</summary>
    public double Of(int profile) => _byProfile[profile];

    /// <summary>Adds it, raised to a power, to the logarithms of all.</summary>
    public void AddTo(Span<double> scores, double power)
    {
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] += power * _byProfile[profile];
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
