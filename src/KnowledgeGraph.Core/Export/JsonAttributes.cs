using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Core.Export;

/// <summary>Writes attributes as members of a JSON object.</summary>
internal static class JsonAttributes
{
    /// <summary>Options that escape as little as JSON allows.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the attributes for which an item has a value.</summary>
    public static void Write<T>(
        Utf8JsonWriter json,
        IReadOnlyList<GraphAttribute<T>> attributes,
        T item,
        Func<string, string>? named = null)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Of(item) is { } value)
            {
                json.WritePropertyName(named?.Invoke(attribute.Name) ?? attribute.Name);
                Value(json, value);
            }
        }
    }

    /// <summary>
    /// Writes all attributes: null, or an empty list, if there is no value, so that a reader that takes the columns from the first lines
    /// finds each.
    /// </summary>
    public static void WriteAll<T>(Utf8JsonWriter json, IReadOnlyList<GraphAttribute<T>> attributes, T item)
    {
        foreach (var attribute in attributes)
        {
            json.WritePropertyName(attribute.Name);
            Value(json, attribute.Of(item) ?? (attribute.Type == AttributeType.Texts ? Array.Empty<string>() : null));
        }
    }

    /// <summary>Writes a list of strings.</summary>
    public static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        Value(json, values);
    }

    /// <summary>Writes a truth value, or null.</summary>
    public static void Truth(Utf8JsonWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        Value(json, value);
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case double number when double.IsInteger(number):
                // A reader that takes the type from the first lines would take 1 for a whole number, and round the values that come later.
                json.WriteRawValue(number.ToString("0.0", CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string?)value);
                break;
        }
    }
}
