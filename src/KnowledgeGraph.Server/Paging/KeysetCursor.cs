using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace KnowledgeGraph.Server.Paging;

/// <summary>
/// Where a row stands in a list's total order: the name of that one list, the values the row is ordered by, its CURIE. Holds no position,
/// so that it stays right when rows come or go, or another release is activated.
/// </summary>
/// <param name="List">The text of a <see cref="ListName"/>.</param>
/// <param name="OrderValues">Texts, long and double numbers, and nulls.</param>
/// <param name="Curie">Decides among equals.</param>
/// <param name="Release">The release that gave it; null where that does not matter.</param>
public sealed record KeysetCursor(string List, IReadOnlyList<object?> OrderValues, string Curie, string? Release = null)
{
    // Cursors of the version before do not name their release.
    private const int Version = 4;
    private const int VersionBefore = 3;
    private const int LongestAccepted = 8_000;

    public string Encode()
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Version);
            json.WriteStringValue(List);
            json.WriteStringValue(Curie);
            json.WriteStringValue(Release);
            foreach (var value in OrderValues)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>False for text that is not a cursor of this version.</summary>
    public static bool TryDecode([NotNullWhen(true)] string? text, [NotNullWhen(true)] out KeysetCursor? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text) || text.Length > LongestAccepted || !Base64Url.IsValid(text))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text), new JsonDocumentOptions { MaxDepth = 1 });
            cursor = Read([.. json.RootElement.EnumerateArray()]);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }

        return cursor is not null;
    }

    private static KeysetCursor? Read(JsonElement[] parts)
    {
        if (parts is not [
            { ValueKind: JsonValueKind.Number } version,
            { ValueKind: JsonValueKind.String } list,
            { ValueKind: JsonValueKind.String } curie,
            .. var values]
            || !version.TryGetInt32(out var number)
            || curie.GetString() is not { Length: > 0 } known)
        {
            return null;
        }

        return (number, values) switch
        {
            (Version, [{ ValueKind: JsonValueKind.String or JsonValueKind.Null } release, .. var rest]) =>
                new KeysetCursor(list.GetString()!, Array.ConvertAll(rest, Value), known, release.GetString()),
            (VersionBefore, _) => new KeysetCursor(list.GetString()!, Array.ConvertAll(values, Value), known),
            _ => null,
        };
    }

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => element.GetDouble(),
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case double or float:
                json.WriteNumberValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
