using System.Globalization;

namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>The schema's words as people write them.</summary>
internal static class Words
{
    private static readonly Dictionary<string, string> _special = new()
    {
        ["CITATION"] = "Paper",
        ["PROFESSIONAL_GUIDELINE"] = "Professional guidelines",
        ["CLINICAL_PREDICTION_GUIDE"] = "Clinical prediction guides",
        ["SYSTEMATIC_REVIEW"] = "Recent systematic reviews",
        ["ANTENATAL"] = "Before birth",
        ["NEONATAL"] = "Neonatal, birth to 4 weeks",
        ["INFANCY"] = "Infancy, 4 weeks to 23 months",
        ["CHILDHOOD"] = "Childhood, 2 to 11 years",
        ["ADOLESCENT"] = "Adolescence, 12 to 18 years",
        ["ADULT"] = "Adulthood, 19 to 65 years",
        ["ELDERLY"] = "After 65 years",
        ["ALL_AGES"] = "At any age",
        ["NO_KNOWN"] = "No known relation",
        ["CASES"] = "Known cases",
        ["FAMILIES"] = "Known families",
        ["XREF"] = "Cross-reference",
    };

    private static readonly Dictionary<string, string> _languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["cs"] = "Czech",
        ["da"] = "Danish",
        ["de"] = "German",
        ["dtp"] = "Central Dusun",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fi"] = "Finnish",
        ["fr"] = "French",
        ["hu"] = "Hungarian",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["nl"] = "Dutch",
        ["nna"] = "Nyangumarta",
        ["no"] = "Norwegian",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ru"] = "Russian",
        ["sv"] = "Swedish",
        ["tr"] = "Turkish",
        ["tw"] = "Twi",
        ["uk"] = "Ukrainian",
        ["zh"] = "Chinese",
    };

    /// <summary>A name of an enum as words: <c>POINT_PREVALENCE</c> is "Point prevalence".</summary>
    public static string Of(string name) => _special.TryGetValue(name, out var words) ? words
        : name.Length < 2 ? name
        : name[0] + name[1..].ToLowerInvariant().Replace('_', ' ');

    /// <summary>The English name of a language, by its BCP 47 tag; the tag itself where the name is not known.</summary>
    public static string Language(string tag) =>
        _languages.TryGetValue(tag, out var name) ? name
        : _languages.TryGetValue(tag.Split('-')[0], out var first) ? $"{first} ({tag})"
        : tag;

    /// <summary>A sentence's beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>So many things.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A share as a percentage, with as many digits as tell something.</summary>
    public static string Percent(double ratio) =>
        ratio is > 0 and < 0.01 ? "< 1 %" : string.Create(CultureInfo.InvariantCulture, $"{ratio * 100:0} %");

    /// <summary>The day of a time that is written by ISO 8601.</summary>
    public static string Day(string? time) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
            ? read.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : time ?? string.Empty;
}
