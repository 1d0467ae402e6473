using KnowledgeGraph.Formats.Hpoa;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Sums up the frequencies that sources state of one link: counts are pooled (3/7 and 2/3 give 5/10); without counts the highest
/// percentage; without those the most frequent HPO frequency term.
/// </summary>
internal sealed record FrequencySummary(string Text, double Ratio, int? Numerator, int? Denominator, string? TermId)
{
    /// <summary>Null if no source states a frequency that can be read.</summary>
    public static FrequencySummary? Of(IEnumerable<string?> frequencies)
    {
        var parsed = frequencies.Select(text => text is not null && HpoaFrequency.TryParse(text, out var frequency) ? frequency : null).OfType<HpoaFrequency>().ToList();
        var counts = parsed.FindAll(frequency => frequency.Denominator is not null);
        if (counts.Count > 0)
        {
            var numerator = counts.Sum(frequency => frequency.Numerator!.Value);
            var denominator = counts.Sum(frequency => frequency.Denominator!.Value);
            return new FrequencySummary($"{numerator}/{denominator}", (double)numerator / denominator, numerator, denominator, null);
        }

        var best = parsed.OrderBy(frequency => frequency.TermId is null ? 0 : 1).ThenByDescending(frequency => frequency.Ratio).ThenBy(frequency => frequency.Text, StringComparer.Ordinal).FirstOrDefault();
        return best is null ? null : new FrequencySummary(best.Text, best.Ratio, null, null, best.TermId);
    }
}
