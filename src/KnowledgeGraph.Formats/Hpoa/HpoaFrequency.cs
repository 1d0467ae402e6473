using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>
/// A frequency of phenotype.hpoa: a count (n/m), a percentage (with a point or a comma), or an HPO frequency term. 0/n, 0 % and HP:0040285
/// mean that the feature is absent (obophenotype annotation guide).
/// </summary>
/// <param name="Text">As the file writes it.</param>
/// <param name="Ratio">Between 0 and 1; of a term, the middle of its range.</param>
/// <param name="Numerator">n of a count.</param>
/// <param name="Denominator">m of a count.</param>
/// <param name="TermId">The HPO frequency term.</param>
public sealed record HpoaFrequency(string Text, double Ratio, int? Numerator, int? Denominator, string? TermId)
{
    // Ranges as HPO defines the terms; very rare is 1–4 %, occasional 5–29, frequent 30–79, very frequent 80–99.
    private static readonly Dictionary<string, double> Midpoints = new(StringComparer.Ordinal)
    {
        ["HP:0040280"] = 1.0,
        ["HP:0040281"] = 0.895,
        ["HP:0040282"] = 0.545,
        ["HP:0040283"] = 0.17,
        ["HP:0040284"] = 0.025,
        ["HP:0040285"] = 0.0,
    };

    /// <summary>True if the frequency says that the feature is absent.</summary>
    public bool IsExcluded => Ratio == 0;

    /// <summary>Reads a frequency; false for anything else, and for counts that cannot be (more than all, of none).</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HpoaFrequency? frequency)
    {
        frequency = null;
        if (Midpoints.TryGetValue(text, out var midpoint))
        {
            frequency = new HpoaFrequency(text, midpoint, null, null, text);
        }
        else if (text.EndsWith('%') &&
            double.TryParse(
                text[..^1].Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture,
                out var percent) &&
            percent <= 100)
        {
            frequency = new HpoaFrequency(text, percent / 100, null, null, null);
        }
        else if (text.IndexOf('/') is var slash and > 0 &&
            TryCount(text.AsSpan(0, slash), out var numerator) &&
            TryCount(text.AsSpan(slash + 1), out var denominator) &&
            denominator > 0 && numerator <= denominator)
        {
            frequency = new HpoaFrequency(text, (double)numerator / denominator, numerator, denominator, null);
        }

        return frequency is not null;
    }

    private static bool TryCount(ReadOnlySpan<char> text, out int count) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out count);
}
