using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>How two records are connected.</summary>
internal sealed class PathsTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "paths",
        "How two records are connected: the shortest paths, each in a sentence, with the sources of every step.",
        """ "from":{"type":"string"},"to":{"type":"string"},"maxLength":{"type":"integer"},"limit":{"type":"integer"}"""
            + ""","through":{"type":"array","items":{"enum":"""
            + """["DISEASE_GENE","DISEASE_PHENOTYPE","DISEASE_CITATION","GENE_CITATION","DISEASE_PARENT","PHENOTYPE_PARENT"]}}"""
            + ""","avoid":{"type":"array","items":{"type":"string"}}""",
        "from",
        "to");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var variables = call.Variables();
        if (variables.GetValueOrDefault("limit") is null)
        {
            variables["limit"] = 3;
        }

        var answer = ToolAnswer.Of(
            await Desk.RunAsync(call.Caller, call.Lease, "Paths", "Paths", new Inputs(variables)).ConfigureAwait(false));
        return answer with
        {
            Next = answer.Data?["shortestPaths"]?["paths"] is JsonArray { Count: 0 }
                ? ["No path: see the notices for an end that is unknown, or raise maxLength. Absence of a path is no evidence of absence."]
                : ["through and avoid (such as a very common phenotype) lead to other paths; record tells of each node."],
        };
    }
}
