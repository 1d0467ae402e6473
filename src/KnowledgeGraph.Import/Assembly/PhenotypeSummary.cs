using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Sums up what is stated of one disease and one feature; each statement stays as it is.</summary>
internal static class PhenotypeSummary
{
    /// <summary>
    /// One link, or two: what is stated present, and what a source denies. Counts are pooled before it is decided: none of 7 in one study
    /// and 1 of 1 in another is 1 of 8, present. It is absent if every statement is of none.
    /// </summary>
    public static IEnumerable<(bool IsNegated, IReadOnlyList<DiseasePhenotypeFact> Facts)> Of(IReadOnlyList<DiseasePhenotypeFact> facts)
    {
        if (facts is [var only])
        {
            return [(only.IsNegated || FrequencySummary.IsOfNone(only.Frequency), facts)];
        }

        var isSeen = facts.Any(fact => !fact.IsNegated && !FrequencySummary.IsOfNone(fact.Frequency));
        return facts.GroupBy(fact => fact.IsNegated || !isSeen)
            .OrderBy(side => side.Key)
            .Select(side => (side.Key, (IReadOnlyList<DiseasePhenotypeFact>)[.. side]));
    }

    /// <summary>Whether one statement says that the feature is there and another that it is not: denied, or seen in none.</summary>
    public static bool Disagree(IReadOnlyList<DiseasePhenotypeFact> facts) =>
        facts.Count > 1 && facts.Select(fact => fact.IsNegated || FrequencySummary.IsOfNone(fact.Frequency)).Distinct().Count() > 1;

    /// <summary>
    /// The frequencies to be pooled. The same patients count once: where one source gives one count, of the same sex from the same paper,
    /// in several rows (with and without an onset, of one curator and of another), these are one count. Men and women are different
    /// patients.
    /// </summary>
    public static IEnumerable<string?> Frequencies(IReadOnlyList<DiseasePhenotypeFact> facts) =>
        facts is [var only]
            ? [only.Frequency]
            : facts.Select((fact, place) => (fact.Frequency, Key: (fact.Source, fact.References, Sex: fact.Sex?.ToUpperInvariant(),
                fact.Frequency, Place: fact.References is null ? place : -1)))
                .DistinctBy(entry => entry.Key)
                .Select(entry => entry.Frequency);

    /// <summary>The aspect most statements give; that of the term where none gives one.</summary>
    public static string Aspect(IReadOnlyList<DiseasePhenotypeFact> facts, string ofTerm) =>
        facts is [var only] ? only.Aspect ?? ofTerm
        : facts.Select(fact => fact.Aspect ?? ofTerm).GroupBy(aspect => aspect).OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .First()
            .Key;

    /// <summary>The onset of most patients; without counts that of most statements.</summary>
    public static int? Onset(IReadOnlyList<DiseasePhenotypeFact> facts, Func<string?, int?> keyOf) =>
        facts is [var only] ? keyOf(only.Onset)
        : facts.Select(fact => (Onset: keyOf(fact.Onset), Patients: Patients(fact.Frequency)))
            .Where(entry => entry.Onset is not null)
            .GroupBy(entry => entry.Onset)
            .OrderByDescending(same => same.Sum(entry => entry.Patients))
            .ThenByDescending(same => same.Count())
            .ThenBy(same => same.Key)
            .FirstOrDefault()?.Key;

    /// <summary>Seen in one sex only if every source that says anything says the same, and none is silent.</summary>
    public static string? Sex(IReadOnlyList<DiseasePhenotypeFact> facts)
    {
        if (facts is [var single])
        {
            return single.Sex?.ToUpperInvariant();
        }

        var sexes = facts.Select(fact => fact.Sex?.ToUpperInvariant()).Distinct().ToList();
        return sexes is [{ } only] ? only : null;
    }

    private static int Patients(string? frequency) =>
        frequency is not null && HpoaFrequency.TryParse(frequency, out var parsed) ? parsed.Numerator ?? 0 : 0;
}
