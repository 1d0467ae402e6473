using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>How often a feature is seen in a disease.</summary>
public sealed record Frequency(string Text, double? Ratio, int? Numerator, int? Denominator, PhenotypeNode? Term)
{
    /// <summary>The frequency of a disease–phenotype link; null where none is stated.</summary>
    public static Frequency? Of(GraphImage graph, int link)
    {
        var links = graph.DiseasePhenotypes;
        if (links.FrequencyText(link) is not { } text)
        {
            return null;
        }

        var term = links.FrequencyTermRow(link) is { } row ? new PhenotypeNode(graph, row) : null;
        return new Frequency(text, links.GivenFrequencyRatio(link), links.FrequencyNumerator(link), links.FrequencyDenominator(link), term);
    }
}
