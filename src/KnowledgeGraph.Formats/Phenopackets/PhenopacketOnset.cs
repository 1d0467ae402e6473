using System.Text.Json;

namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>A time element, in one text.</summary>
internal static class PhenopacketOnset
{
    /// <summary>
    /// An HPO onset term, an ISO 8601 age, a span of ages with a slash between (<c>P1Y/P2Y</c>), or weeks and days of gestation
    /// (<c>gestation P20W3D</c>); null for a date, which does not give an age without a birthday.
    /// </summary>
    public static string? Of(JsonElement onset) =>
        onset.One("ontologyClass").Words("id")
            ?? Age(onset.One("age")) ?? Range(onset.One("ageRange")) ?? Gestation(onset.One("gestationalAge"));

    private static string? Age(JsonElement age) => age.Words("iso8601duration");

    private static string? Range(JsonElement range) =>
        (Age(range.One("start")), Age(range.One("end"))) switch
        {
            (null, null) => null,
            ({ } start, { } end) => $"{start}/{end}",
            ({ } start, null) => $"{start}/",
            (null, { } end) => $"/{end}",
        };

    private static string? Gestation(JsonElement age)
    {
        var weeks = Number(age.One("weeks"));
        var days = Number(age.One("days"));
        return weeks is null && days is null
            ? null
            : $"gestation P{(weeks is null ? string.Empty : $"{weeks}W")}{(days is null ? string.Empty : $"{days}D")}";
    }

    private static int? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;
}
