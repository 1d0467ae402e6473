using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Cli.Diagnosis;

/// <summary>A diagnosis as a page to print: one file without scripts, that loads nothing.</summary>
internal static class ReportPage
{
    private const string Style =
        "body{font:11pt/1.4 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 "
            + "1rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.5rem}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid "
        + "#bbb}td.n{text-align:right}"
        + ".why{color:#444;font-size:.9em}tr,li{break-inside:avoid}footer{margin-top:2rem;font-size:.85em;color:#444}";

    public static string Of(JsonElement diagnosis, string release)
    {
        var page = new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Diseases by "
                + "findings</title><style>").Append(Style).Append("</style></head><body>\n");
        page.Append("<h1>Diseases by findings</h1>\n");
        AddList(page, "Observed", diagnosis.GetProperty("observed").EnumerateArray().Select(ReportText.Named));
        AddList(page, "Excluded", diagnosis.GetProperty("excluded").EnumerateArray().Select(ReportText.Named));
        if (diagnosis.GetProperty("annotation") is { ValueKind: JsonValueKind.Object } annotation)
        {
            AddList(page, "Uncertain, not ranked by", annotation.GetProperty("uncertain").EnumerateArray().Select(ReportText.Named));
            AddList(page, "Read in the text", annotation.GetProperty("spans").EnumerateArray()
                .Where(span => !span.GetProperty("nested").GetBoolean())
                .Select(ReportText.Span));
        }

        AddList(page, "Worth a look", diagnosis.GetProperty("problems").EnumerateArray().Select(ReportText.Problem));
        AddResults(page, diagnosis);
        AddList(page, "To ask next", ReportText.Questions(diagnosis).Select(ReportText.Question));
        return page
            .Append(CultureInfo.InvariantCulture, $"<footer>Release {Encoded(release)}. Ranked by phenotypes alone: a help to thought, no "
                + $"diagnosis.</footer>\n</body></html>\n")
            .ToString();
    }

    private static void AddResults(StringBuilder page, JsonElement diagnosis)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Diseases, the first of {diagnosis.GetProperty("candidates").GetInt32()}</h2>\n");
        page.Append("<table><thead><tr><th scope=\"col\">Rank</th><th scope=\"col\">Disease</th><th scope=\"col\">Probability</th><th "
            + "scope=\"col\">Score</th></tr></thead><tbody>\n");
        foreach (var result in diagnosis.GetProperty("results").EnumerateArray())
        {
            var (rank, score) = (result.GetProperty("rank").GetInt32(), result.GetProperty("score").GetDouble());
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td class=\"n\">{rank}</td><td>{Encoded(ReportText.Named(result.GetProperty("disease")))}");
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"why\">{Encoded(result.GetProperty("explanation").GetString())}</div>"
                + $"</td><td class=\"n\">{ReportText.Chance(result).TrimEnd(',', ' ')}</td><td class=\"n\">{score:F2}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }

    private static void AddList(StringBuilder page, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2>\n<ul>");
            all.ForEach(line => page.Append("<li>").Append(Encoded(line)).Append("</li>"));
            page.Append("</ul>\n");
        }
    }

    private static string? Encoded(string? text) => WebUtility.HtmlEncode(text);
}
