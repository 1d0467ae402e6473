using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>Diseases side by side.</summary>
internal sealed class CompareTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "compare",
        "Phenotypes of several diseases side by side: in each disease present (with frequency), stated absent, or not stated. only keeps "
            + "rows in which the diseases agree (SHARED) or do not (DIFFERENT).",
        """ "ids":{"type":"array","items":{"type":"string"}},"only":{"enum":["SHARED","DIFFERENT"]}""",
        "ids");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var only = call.Text("only");
        if (only is not (null or "SHARED" or "DIFFERENT"))
        {
            throw RequestRefusedException.Bad("only is SHARED or DIFFERENT.");
        }

        var variables = call.Variables();
        variables.Remove("only");
        var answer = ToolAnswer.Of(
            await Desk.RunAsync(call.Caller, call.Lease, "Compare", "Compare", new Inputs(variables))
                .ConfigureAwait(false), data => Shape(data, only));
        return answer with
        {
            Next =
            ["paths(from, to) tells how two of them are connected; record(id, part: phenotypes) has the sources."]
        };
    }

    // A row of words in the order of the diseases says what a row of objects does, in a third of the tokens.
    private static JsonObject Shape(JsonObject data, string? only)
    {
        if (data["compareDiseases"] is not JsonObject comparison)
        {
            return data;
        }

        var rows = new JsonArray();
        foreach (var row in (JsonArray)comparison["rows"]!)
        {
            var cells = ((JsonArray)row!["cells"]!).Select(Word).ToList();
            var isShared = cells.TrueForAll(cell => cell.StartsWith("present", StringComparison.Ordinal));
            if (only is null || isShared == (only == "SHARED"))
            {
                rows.Add(new JsonObject
                {
                    ["curie"] = row["phenotype"]!["curie"]!.DeepClone(),
                    ["name"] = row["phenotype"]!["name"]!.DeepClone(),
                    ["in"] = AnswerJson.ArrayOf(cells),
                });
            }
        }

        return new JsonObject
        {
            ["diseases"] = comparison["diseases"]!.DeepClone(),
            ["phenotypeCount"] = rows.Count,
            ["phenotypes"] = rows,
        };
    }

    private static string Word(JsonNode? cell) =>
        cell!["negated"]!.GetValue<bool>() ? "absent"
        : !cell["present"]!.GetValue<bool>() ? "not stated"
        : cell["frequency"]?["text"] is { } frequency ? $"present ({frequency.GetValue<string>()})"
        : cell["inherited"]!.GetValue<bool>() ? "present (by a narrower phenotype)" : "present";
}
