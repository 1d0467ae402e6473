using System.Text.Json;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>
/// The parts of a phenopacket (GA4GH, version 2) that a ranking reads: names in camelCase or as in the schema, with underscores.
/// </summary>
internal sealed class PhenopacketText(JsonElement root)
{
    public string? Id => Text(root, "id");

    /// <summary>Sex, and the onset of the disease or else the age at the last encounter.</summary>
    public PatientFacts Facts => new()
    {
        Sex = Text(One(root, "subject"), "sex") switch { "MALE" => PatientSex.Male, "FEMALE" => PatientSex.Female, _ => null },
        Onset = Many(root, "diseases").Where(disease => !IsExcluded(disease)).Select(disease => Age(One(disease, "onset"))).FirstOrDefault(onset => onset is not null),
        Age = Age(One(One(root, "subject"), "timeAtLastEncounter"))?.To,
    };

    /// <summary>Ids of the features that were seen, or that were not.</summary>
    public List<string> Features(bool isExcluded) =>
        [.. Many(root, "phenotypicFeatures").Where(feature => IsExcluded(feature) == isExcluded).Select(feature => Text(One(feature, "type"), "id")).OfType<string>()];

    // A word in the place of true or false is not a valid phenopacket: a finding that was not seen must not pass for seen.
    private static bool IsExcluded(JsonElement element) => One(element, "excluded") is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value && value.GetBoolean();

    private static AgeSpan? Age(JsonElement time)
    {
        var range = One(time, "ageRange");
        var gestation = One(time, "gestationalAge");
        var written = Text(One(time, "ontologyClass"), "id")
            ?? Duration(One(time, "age"))
            ?? (range.ValueKind == JsonValueKind.Object ? $"{Duration(One(range, "start"))}/{Duration(One(range, "end"))}" : null)
            ?? (One(gestation, "weeks") is { ValueKind: JsonValueKind.Number } weeks ? $"gestation P{weeks.GetRawText()}W" : null);
        return written is not null && PatientAges.TryRead(written, out var span) ? span : null;
    }

    private static string? Duration(JsonElement age) => Text(age, "iso8601duration");

    private static string? Text(JsonElement parent, string name) => One(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static List<JsonElement> Many(JsonElement parent, string name) =>
        One(parent, name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement One(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object ? default
        : parent.TryGetProperty(name, out var value) || parent.TryGetProperty(Underscored(name), out value) ? value
        : default;

    private static string Underscored(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{letter}"));
}
