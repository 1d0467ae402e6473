using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>JSON values as the engine takes them, refusing characters and numbers that no store can keep.</summary>
internal static class JsonInputs
{
    private const int MaxNumberLength = 100;

    // Bytes from which on it is worth knowing whether a value is wanted.
    private const int LongValue = 8_192;

    // Up to here every whole number is a double of its own.
    private const double MaxWholeNumber = 1L << 53;

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Dictionary<string, object?> ToDictionary(JsonElement element) => ToDictionary(element, static _ => true);

    /// <summary>Makes values of the members that are wanted; the others are only looked at.</summary>
    /// <param name="element">An object.</param>
    /// <param name="isWanted">Whether a long member of a name is; short ones always are.</param>
    public static Dictionary<string, object?> ToDictionary(JsonElement element, Func<string, bool> isWanted)
    {
        var dictionary = new Dictionary<string, object?>();
        foreach (var property in element.EnumerateObject())
        {
            var name = NameOf(property);
            if (IsLong(property.Value) && !isWanted(name))
            {
                RequireStorable(property.Value);
            }
            else
            {
                dictionary.Add(name, ToValue(property.Value));
            }
        }

        return dictionary;
    }

    /// <summary>Looks at all names and strings of a value.</summary>
    /// <exception cref="RequestRefusedException">One holds a NUL or half a surrogate pair.</exception>
    public static void RequireStorable(JsonElement element)
    {
        if (UnstorableTexts(JsonMarshal.GetRawUtf8Value(element)) != default)
        {
            throw Unstorable();
        }
    }

    /// <summary>Finds out, without recursion, where a JSON text of any depth holds what no store can keep.</summary>
    /// <param name="json">JSON that can be parsed.</param>
    public static UnstorableTexts UnstorableTexts(ReadOnlySpan<byte> json)
    {
        var found = default(UnstorableTexts);
        // An unescaped character can be neither a NUL nor half a surrogate pair: the bytes are UTF-8, and JSON has no control characters.
        if (!json.Contains((byte)'\\'))
        {
            return found;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && !IsStorable(ref reader))
            {
                found = reader.TokenType == JsonTokenType.PropertyName ? found with { InName = true } : found with { InValue = true };
            }
        }

        return found;
    }

    /// <exception cref="RequestRefusedException">The string holds a NUL or half a surrogate pair.</exception>
    public static string ToText(JsonElement element)
    {
        try
        {
            return Checked(element.GetString()!);
        }
        catch (InvalidOperationException)
        {
            throw Unstorable();
        }
    }

    /// <exception cref="RequestRefusedException">The text holds half a surrogate pair.</exception>
    public static byte[] ToUtf8(string text)
    {
        try
        {
            return _strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            throw Unstorable();
        }
    }

    private static bool IsLong(JsonElement element) =>
        element.ValueKind is JsonValueKind.Array or JsonValueKind.Object && JsonMarshal.GetRawUtf8Value(element).Length > LongValue;

    private static bool IsStorable(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0');
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return false;
        }
    }

    private static object? ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => ToText(element),
        JsonValueKind.Number => ToNumber(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object => ToDictionary(element),
        JsonValueKind.Array => ToList(element),
        _ => null,
    };

    private static List<object?> ToList(JsonElement element)
    {
        var list = new List<object?>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
        {
            list.Add(ToValue(item));
        }

        return list;
    }

    private static object ToNumber(JsonElement element)
    {
        if (element.TryGetInt32(out var small))
        {
            return small;
        }

        if (element.TryGetInt64(out var large))
        {
            return large;
        }

        var text = element.GetRawText();
        if (text.Length > MaxNumberLength)
        {
            throw RequestRefusedException.Bad($"A number is longer than {MaxNumberLength} characters.");
        }

        if (BigInteger.TryParse(text, out var integer))
        {
            return integer;
        }

        if (!element.TryGetDouble(out var number) || !double.IsFinite(number))
        {
            throw RequestRefusedException.Bad("A number is out of range.");
        }

        // 34532852.0 is a whole number, which pandas writes so, and an Int takes it.
        if (!double.IsInteger(number) || Math.Abs(number) > MaxWholeNumber)
        {
            return number;
        }

        var whole = (long)number;
        return whole is >= int.MinValue and <= int.MaxValue ? (int)whole : whole;
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return Checked(property.Name);
        }
        catch (InvalidOperationException)
        {
            throw Unstorable();
        }
    }

    private static string Checked(string text) => text.Contains('\0') ? throw Unstorable() : text;

    /// <summary>The refusal of a request that holds such a text.</summary>
    public static RequestRefusedException Unstorable() => RequestRefusedException.Bad("A string holds a NUL or half a surrogate pair.");
}
