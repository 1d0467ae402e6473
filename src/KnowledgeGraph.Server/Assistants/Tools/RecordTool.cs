using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>One record by any identifier or name, part by part.</summary>
internal sealed class RecordTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "record",
        "One disease, gene, phenotype or paper by any identifier or unique name. overview has counts of the other parts, which give all "
            + "rows in pages with the sources of each; of a phenotype, with all below it. negated means stated absent.",
        """ "id":{"type":"string"},"part":{"enum":["overview","names","genes","diseases","phenotypes","papers","hierarchy"]}"""
            + ""","first":{"type":"integer"},"after":{"type":"string"}""",
        "id");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var part = (call.Text("part") ?? RecordParts.Overview).ToLowerInvariant();
        if (!RecordParts.All.Contains(part))
        {
            throw RequestRefusedException.Bad($"part is one of: {string.Join(", ", RecordParts.All)}.");
        }

        var variables = call.Variables();
        variables.Remove("part");
        if (part is "overview" or "names")
        {
            variables.Remove("first");
            variables.Remove("after");
        }
        else if (variables.GetValueOrDefault("first") is null)
        {
            variables["first"] = 25;
        }

        if (part == "hierarchy")
        {
            ChooseDirection(variables);
        }

        var answer = ToolAnswer.Of(
            await Desk.RunAsync(call.Caller, call.Lease, "Record", RecordParts.Operation(part), new Inputs(variables))
                .ConfigureAwait(false),
            Shape);
        return answer with
        {
            Next = answer.Errors is null ? Next(answer.Data, part) : [],
            PartOf = part == RecordParts.Overview ? RecordParts.WithTheWhole : _ => null,
        };
    }

    // A part with two lists is read on in the one that the cursor is of, without the other.
    private static void ChooseDirection(Dictionary<string, object?> variables)
    {
        var goesOn = variables.GetValueOrDefault("after") is string;
        var isUp = goesOn && KeysetCursor.TryDecode((string)variables["after"]!, out var cursor)
            && cursor.List.Contains(".ancestors", StringComparison.Ordinal);
        variables["up"] = !goesOn || isUp;
        variables["down"] = !isUp;
        if (isUp)
        {
            variables["above"] = variables["after"];
            variables.Remove("after");
        }
    }

    private static JsonObject Shape(JsonObject data)
    {
        var resolutions = (JsonArray)data["resolve"]!;
        var resolution = (JsonObject)resolutions[0]!;
        resolutions.Remove(resolution);
        var record = resolution["match"];
        resolution.Remove("match");
        return new JsonObject { ["found"] = resolution, ["record"] = record };
    }

    private static IReadOnlyList<string> Next(JsonObject? data, string part)
    {
        if (data is null)
        {
            return [];
        }

        if (data["record"] is not JsonObject record)
        {
            return data["found"]?["candidates"] is JsonArray { Count: > 0 }
                ? ["Nothing was taken: choose among the candidates with the user and call record with its curie, or say that this release "
                    + "does not have it."]
                : ["This release has no such record, nor anything like it: say so; resolve finds records by other names."];
        }

        var parts = RecordParts.Of(record["type"]?.GetValue<string>());
        return parts.Contains(part)
            ? [$"Other parts: {string.Join(", ", parts.Where(other => other != part))}."]
            : [$"A record of this kind has no part {part}. It has: {string.Join(", ", parts)}."];
    }
}
