using System.Globalization;

namespace KnowledgeGraph.Core.Provenance;

/// <summary>A frequency that a source writes as a count: 3/7.</summary>
/// <param name="Numerator">The number of patients who had it.</param>
/// <param name="Denominator">The number of patients examined.</param>
public sealed record StatedCount(int Numerator, int Denominator)
{
    private const string Excluded = "HP:0040285";

    /// <summary>The count; null for a percentage, a term, and what cannot be (more than all, of none).</summary>
    public static StatedCount? Of(string? frequency) =>
        frequency?.Split('/') is [var first, var second]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
        && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
        && denominator > 0 && numerator <= denominator
            ? new StatedCount(numerator, denominator)
            : null;

    /// <summary>Whether a frequency says that nobody had it: 0/7, 0 %, HPO's Excluded.</summary>
    public static bool IsOfNone(string? frequency) =>
        frequency is Excluded
        || Of(frequency) is { Numerator: 0 }
        || (frequency is [.. var percent, '%']
            && double.TryParse(percent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share == 0);
}
