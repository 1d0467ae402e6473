using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Documents.Rules;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>Reads what is posted: one phenopacket, or many.</summary>
internal static class PostedCases
{
    private const string First = "first";

    private static readonly string[] _parameters = [First, ReleaseChoice.Parameter];
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Refuses what is encoded, and parameters that have no meaning.</summary>
    /// <exception cref="RequestRefusedException">It cannot be taken.</exception>
    public static void Check(HttpRequest request)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status415UnsupportedMediaType,
                    ErrorCodes.UnsupportedMediaType, "A body is taken as it is, without a Content-Encoding such as gzip."));
        }

        if (request.Query.Keys.FirstOrDefault(name => !_parameters.Contains(name)) is { } unknown)
        {
            throw RequestRefusedException.Bad($"There is no parameter {GivenText.Shown(unknown)}.{Hints.DidYouMean(unknown, _parameters)} "
                + $"The parameters are {string.Join(", ", _parameters)}.");
        }
    }

    /// <summary>How many diseases are wanted; null where it is not said.</summary>
    /// <exception cref="RequestRefusedException">It is no number.</exception>
    public static int? FirstOf(HttpRequest request)
    {
        var text = request.Query[First].ToString();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first
            : throw RequestRefusedException.Bad("first is a whole number.");
    }

    /// <summary>The body as a text.</summary>
    /// <exception cref="RequestRefusedException">It is none in UTF-8.</exception>
    public static string TextOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            return _utf8.GetString(Unmarked(body).Span);
        }
        catch (DecoderFallbackException)
        {
            throw RequestRefusedException.Bad("The body is no text in UTF-8.");
        }
    }

    /// <summary>The phenopackets of a cohort: of an array, of a Cohort message, or one in each line.</summary>
    /// <exception cref="RequestRefusedException">They cannot be told apart.</exception>
    public static List<string> PacketsOf(ReadOnlyMemory<byte> body)
    {
        var bytes = Unmarked(body);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array ? Texts(root)
                : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("members", out var members)
                    && members.ValueKind == JsonValueKind.Array ? Texts(members)
                : [root.GetRawText()];
        }
        catch (JsonException broken) when (bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("["u8))
        {
            throw RequestRefusedException.Bad(string.Create(
                CultureInfo.InvariantCulture,
                $"The body is no JSON array: line {(broken.LineNumber ?? 0) + 1}. Send a line for each phenopacket where some may "
                    + $"be broken."));
        }
        catch (JsonException)
        {
            return [.. TextOf(bytes).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
        }
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(packet => packet.GetRawText())];

    private static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
