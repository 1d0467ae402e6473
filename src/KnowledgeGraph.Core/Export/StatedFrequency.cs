using System.Globalization;

namespace KnowledgeGraph.Core.Export;

/// <summary>A frequency as sources write it, in the parts that Biolink distinguishes: a count with a total, a quotient, a term.</summary>
/// <param name="Count">The number of patients who had the feature.</param>
/// <param name="Total">The number of patients who were examined.</param>
/// <param name="Quotient">The quotient, between 0 and 1.</param>
/// <param name="Term">An HPO frequency term's CURIE.</param>
internal readonly record struct StatedFrequency(int? Count, int? Total, double? Quotient, string? Term)
{
    private const double Percent = 100;

    /// <summary>
    /// Pools one source's statements about one link: counts are added up, and take precedence over percentages and terms.
    /// </summary>
    public static StatedFrequency Pool(IEnumerable<string> texts)
    {
        var all = texts.Select(Read).ToList();
        var counted = all.FindAll(one => one.Total is not null);
        var term = all.Select(one => one.Term).FirstOrDefault(one => one is not null);
        if (counted.Count == 0)
        {
            return new StatedFrequency(null, null, all.Select(one => one.Quotient).FirstOrDefault(one => one is not null), term);
        }

        var (count, total) = (counted.Sum(one => one.Count!.Value), counted.Sum(one => one.Total!.Value));
        return new StatedFrequency(count, total, (double)count / total, term);
    }

    private static StatedFrequency Read(string text)
    {
        if (text.StartsWith("HP:", StringComparison.Ordinal))
        {
            return new StatedFrequency(null, null, null, text);
        }

        if (text.EndsWith('%') && double.TryParse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= Percent)
        {
            return new StatedFrequency(null, null, percent / Percent, null);
        }

        var slash = text.IndexOf('/');
        return slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            && total > 0 && count <= total
            ? new StatedFrequency(count, total, (double)count / total, null)
            : default;
    }
}
