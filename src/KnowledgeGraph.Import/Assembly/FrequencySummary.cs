using KnowledgeGraph.Formats.Hpoa;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Sums up the frequencies that sources state for one link: counts are pooled, including zero counts (3/7, 2/3 and 0/5 give 5/15); without
/// counts the highest percentage is taken; without percentages the most frequent HPO frequency term. The frequency of an absent feature is
/// 0, whatever was counted.
/// </summary>
internal sealed record FrequencySummary(string Text, double Ratio, int? Numerator, int? Denominator, string? TermId)
{
    /// <summary>Sums up frequencies; null if no source states a frequency that can be read.</summary>
    public static FrequencySummary? Of(IEnumerable<string?> frequencies, bool isNegated)
    {
        var parsed = frequencies.Select(text => text is not null && HpoaFrequency.TryParse(text, out var frequency) ? frequency : null)
            .OfType<HpoaFrequency>()
            .ToList();
        if (isNegated)
        {
            return Absent(parsed);
        }

        var counts = parsed.FindAll(frequency => frequency.Denominator is not null);
        var numerator = counts.Sum(frequency => frequency.Numerator!.Value);
        if (numerator > 0)
        {
            var denominator = counts.Sum(frequency => frequency.Denominator!.Value);
            return new FrequencySummary($"{numerator}/{denominator}", (double)numerator / denominator, numerator, denominator, null);
        }

        // If a source states that the feature is present, a zero from one study is not taken as its frequency.
        var best = Most(parsed.Where(frequency => !frequency.IsExcluded));
        return best is null ? null : new FrequencySummary(best.Text, best.Ratio, null, null, best.TermId);
    }

    /// <summary>Whether a frequency says that the feature was not seen.</summary>
    public static bool IsOfNone(string? frequency) =>
        frequency is not null && HpoaFrequency.TryParse(frequency, out var parsed) && parsed.IsExcluded;

    // NOT 20/20 is a feature that none of 20 had; the text stays as it is.
    private static FrequencySummary? Absent(List<HpoaFrequency> parsed)
    {
        var counts = parsed.FindAll(frequency => frequency.Denominator is not null);
        if (counts.Count == 0)
        {
            return Most(parsed) is { } stated ? new FrequencySummary(stated.Text, 0, null, null, stated.TermId) : null;
        }

        var denominator = counts.Sum(frequency => frequency.Denominator!.Value);
        var text = counts is [var only] ? only.Text : $"0/{denominator}";
        return new FrequencySummary(text, 0, 0, denominator, null);
    }

    private static HpoaFrequency? Most(IEnumerable<HpoaFrequency> frequencies) =>
        frequencies.OrderBy(frequency => frequency.TermId is null ? 0 : 1).ThenByDescending(frequency => frequency.Ratio)
            .ThenBy(frequency => frequency.Text, StringComparer.Ordinal)
            .FirstOrDefault();
}
