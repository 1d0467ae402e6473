using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The number of people in 100,000 who have a disease, as far as sources state it: the greatest figure, a class counting as its geometric
/// middle. A disease without a figure has the median of the others.
/// </summary>
internal static class Prevalences
{
    private const int Newborns = 100_000;

    private static readonly Dictionary<string, double> _classes = new(StringComparer.Ordinal)
    {
        [">1 / 1000"] = 200,
        ["6-9 / 10 000"] = 73,
        ["1-5 / 10 000"] = 22,
        ["1-9 / 100 000"] = 3,
        ["1-9 / 1 000 000"] = 0.3,
        ["<1 / 1 000 000"] = 0.05,
    };

    /// <summary>By candidate, of 100,000.</summary>
    public static double[] Of(GraphImage graph, int[] diseases)
    {
        var stated = Array.ConvertAll(diseases, disease => Stated(graph, disease));
        var known = stated.OfType<double>().Order().ToArray();
        var median = known.Length == 0 ? 1 : known[known.Length / 2];
        return Array.ConvertAll(stated, rate => rate ?? median);
    }

    private static double? Stated(GraphImage graph, int disease)
    {
        var (start, count) = graph.Diseases.PrevalenceOf[disease];
        double? most = null;
        foreach (var row in graph.Diseases.Prevalence.AsSpan(start, count))
        {
            var rate = row.Type is PrevalenceType.Cases or PrevalenceType.Families ? null
                : row.Per100000 is > 0 and <= Newborns ? row.Per100000
                : row.Class is { } name && _classes.TryGetValue(name, out var middle) ? middle
                : null;
            most = rate is { } one && (most is not { } known || one > known) ? one : most;
        }

        return most;
    }
}
