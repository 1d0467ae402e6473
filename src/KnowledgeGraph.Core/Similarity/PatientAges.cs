using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>Reads ages as phenopackets write them.</summary>
public static partial class PatientAges
{
    private const double WeeksOfGestation = 40;
    private const double WeeksInYear = 52.18;
    private const double MonthsInYear = 12;
    private const double DaysInYear = 365.25;
    private const double Oldest = 120;

    /// <summary>
    /// Reads an HPO onset term (<c>HP:0003593</c>), an ISO 8601 age (<c>P1Y6M</c>), a span of ages (<c>P1Y/P2Y</c>, either end may be
    /// missing) or an age before birth (<c>gestation P20W</c>).
    /// </summary>
    public static bool TryRead(string text, out AgeSpan span)
    {
        if (OnsetSpans.OfTerm(text) is { } term)
        {
            span = term;
            return true;
        }

        span = default;
        if (text.StartsWith("gestation ", StringComparison.Ordinal))
        {
            var read = Years(text["gestation ".Length..]) is { } age && age * WeeksInYear <= WeeksOfGestation + 4
                ? age - (WeeksOfGestation / WeeksInYear)
                : (double?)null;
            span = new AgeSpan(Math.Min(read ?? 0, 0), Math.Min(read ?? 0, 0));
            return read is not null;
        }

        var ends = text.Split('/');
        var (from, to) = ends.Length switch
        {
            1 => (Years(ends[0]), Years(ends[0])),
            2 => (ends[0].Length == 0 ? 0 : Years(ends[0]), ends[1].Length == 0 ? Oldest : Years(ends[1])),
            _ => (null, null),
        };
        if (from is not { } least || to is not { } greatest || least > greatest || greatest > Oldest || text == "/")
        {
            return false;
        }

        span = new AgeSpan(least, greatest);
        return true;
    }

    /// <summary>Reads the same, and an onset term by its name in a release (<c>Infantile onset</c>).</summary>
    public static bool TryRead(GraphImage graph, string text, out AgeSpan span)
    {
        if (TryRead(text, out span))
        {
            return true;
        }

        var found = graph.Records.Find(text, EntityType.Phenotype);
        var named = found.IsLive ? OnsetSpans.OfTerm(graph.CurieOf(EntityType.Phenotype, found.Row)) : null;
        span = named ?? default;
        return named is not null;
    }

    private static double? Years(string duration)
    {
        var match = Duration().Match(duration);
        if (!match.Success || duration.Length < 3)
        {
            return null;
        }

        return Part("y") + (Part("m") / MonthsInYear) + (Part("w") / WeeksInYear) + (Part("d") / DaysInYear);

        double Part(string name) =>
            match.Groups[name].Success ? double.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    // The time of day is not part of an age.
    [GeneratedRegex(@"^P(?:(?<y>\d{1,3}(?:\.\d{1,4})?)Y)?(?:(?<m>\d{1,4}(?:\.\d{1,4})?)M)?(?:(?<w>\d{1,4}(?:\.\d{1,4})?)W)?(?:(?<d>\d{1,5}"
        + @"(?:\.\d{1,4})?)D)?(?:T[0-9.HMS]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
