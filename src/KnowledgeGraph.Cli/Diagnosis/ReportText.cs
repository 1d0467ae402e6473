using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Diagnosis;

/// <summary>Formats a diagnosis as lines for people to read.</summary>
internal static class ReportText
{
    public static JsonSerializerOptions Indented { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonElement diagnosis, string release)
    {
        var text = new StringBuilder();
        foreach (var (title, list) in new[] { ("Observed", "observed"), ("Excluded", "excluded") })
        {
            Add(text, title, diagnosis.GetProperty(list).EnumerateArray().Select(Named));
        }

        if (diagnosis.GetProperty("annotation") is { ValueKind: JsonValueKind.Object } annotation)
        {
            Add(text, "Uncertain, not ranked by", annotation.GetProperty("uncertain").EnumerateArray().Select(Named));
            Add(
                text,
                "Read in the text",
                annotation.GetProperty("spans").EnumerateArray().Where(span => !span.GetProperty("nested").GetBoolean()).Select(Span));
        }

        Add(text, "Worth a look", diagnosis.GetProperty("problems").EnumerateArray().Select(Problem));
        Add(
            text,
            $"Diseases, the first of {diagnosis.GetProperty("candidates").GetInt32()}",
            diagnosis.GetProperty("results").EnumerateArray().Select(Result));
        Add(text, "To ask next", Questions(diagnosis).Select(Question));
        return text.Append(
            CultureInfo.InvariantCulture,
            $"release {release}. Ranked by phenotypes alone: a help to thought, no diagnosis.\n").ToString();
    }

    /// <summary>A record by identifier and name.</summary>
    public static string Named(JsonElement record) => $"{record.GetProperty("curie").GetString()} {record.GetProperty("name").GetString()}";

    /// <summary>A span in words.</summary>
    public static string Span(JsonElement span)
    {
        var cue = span.GetProperty("cue").GetString() is { } words ? $" ({words})" : string.Empty;
        var polarity = span.GetProperty("polarity").GetString()!.ToLowerInvariant();
        return $"{span.GetProperty("start").GetInt32()}-{span.GetProperty("end").GetInt32()} {polarity}{cue}: "
            + $"{OneLine(span.GetProperty("text").GetString()!)} = {Named(span.GetProperty("phenotype"))}";
    }

    /// <summary>A problem in words.</summary>
    public static string Problem(JsonElement problem) =>
        $"{problem.GetProperty("path").GetString()}: {problem.GetProperty("message").GetString()}";

    /// <summary>The questions to ask next; none if they could not be worked out.</summary>
    public static IEnumerable<JsonElement> Questions(JsonElement diagnosis) =>
        diagnosis.GetProperty("nextQuestions") is { ValueKind: JsonValueKind.Array } questions ? questions.EnumerateArray() : [];

    /// <summary>A question in words.</summary>
    public static string Question(JsonElement question)
    {
        static string First(JsonElement leaders) =>
            leaders.EnumerateArray().Select(leader => Named(leader.GetProperty("disease"))).FirstOrDefault("none");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Named(question.GetProperty("phenotype"))}? Yes ({question.GetProperty("chance").GetDouble():P0}) puts "
                + $"{First(question.GetProperty("ifYes"))} first, no {First(question.GetProperty("ifNo"))}.");
    }

    private static string Result(JsonElement result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.GetProperty("rank").GetInt32(),3}. {Named(result.GetProperty("disease"))} ({Chance(result)}score "
            + $"{result.GetProperty("score").GetDouble():F2})\n       {result.GetProperty("explanation").GetString()}");

    /// <summary>The probability, if there is one.</summary>
    public static string Chance(JsonElement result) => result.GetProperty("posterior") is { ValueKind: JsonValueKind.Number } posterior
        ? string.Create(CultureInfo.InvariantCulture, $"{posterior.GetDouble():P1}, ")
        : string.Empty;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Add(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append(title).Append('\n');
            all.ForEach(line => text.Append("  ").Append(line).Append('\n'));
            text.Append('\n');
        }
    }
}
