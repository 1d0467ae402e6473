using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>
/// Members of a Protocol Buffers message in JSON. The mapping of proto3 obliges a reader to accept a field's name as the schema writes it
/// (<c>phenotypic_features</c>) beside its usual form (<c>phenotypicFeatures</c>), and the number of an enum's value beside its name.
/// </summary>
internal static class ProtoJson
{
    /// <summary>A field, by its name in lowerCamelCase; undefined if there is none.</summary>
    public static JsonElement One(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: not JsonValueKind.Undefined } member ? member : element.Member(SnakeCase(name));

    /// <summary>The items of a repeated field.</summary>
    public static IEnumerable<JsonElement> Many(this JsonElement element, string name) =>
        element.One(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A field that is a text.</summary>
    public static string? Words(this JsonElement element, string name) =>
        element.One(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    /// <summary>A field that is an enum, by name.</summary>
    public static string? Word(this JsonElement element, string name, IReadOnlyList<string> values)
    {
        var member = element.One(name);
        return member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Number when member.TryGetInt32(out var number) && number >= 0 && number < values.Count => values[number],
            JsonValueKind.Number => member.GetRawText().ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            text.Append(char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter.ToString());
        }

        return text.ToString();
    }
}
