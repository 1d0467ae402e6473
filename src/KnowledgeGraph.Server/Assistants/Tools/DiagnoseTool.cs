using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>From a note, a phenopacket or phenotypes to ranked diseases.</summary>
internal sealed class DiagnoseTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly string[] _patient = ["sex", "onset", "age", "inheritance"];

    private static readonly ToolText _text = new(
        "diagnose",
        "Diseases ranked by how well they explain a patient: a clinical text, a phenopacket (JSON text), phenotypes observed and excluded, "
            + "or all together. Says what was read, why each disease ranks, and what to ask next; put answers into observed, or excluded "
            + "and answered. A research aid, no medical advice. Texts are not kept.",
        """ "text":{"type":"string"},"language":{"type":"string"},"phenopacket":{"type":"string"}"""
            + ""","observed":{"type":"array","items":{"type":"string"}},"excluded":{"type":"array","items":{"type":"string"}}"""
            + ""","answered":{"type":"array","items":{"type":"string"}},"sex":{"enum":["FEMALE","MALE"]},"onset":{"type":"string"}"""
            + ""","age":{"type":"string"},"inheritance":{"type":"string"},"first":{"type":"integer"}""");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var variables = call.Variables();
        var patient = _patient.Where(name => variables.GetValueOrDefault(name) is not null)
            .ToDictionary(name => name, name => variables[name]);
        Array.ForEach(_patient, name => variables.Remove(name));
        if (patient.Count > 0)
        {
            variables["patient"] = patient;
        }

        if (variables.GetValueOrDefault("first") is null)
        {
            variables["first"] = 5;
        }

        if (variables.GetValueOrDefault("phenopacket") is IDictionary<string, object?>)
        {
            // Given as the object that it is.
            variables["phenopacket"] = call.Arguments["phenopacket"].GetRawText();
        }

        var answer = ToolAnswer.Of(
            await Desk.RunAsync(call.Caller, call.Lease, "Diagnose", "Diagnose", new Inputs(variables)).ConfigureAwait(false));
        return answer with
        {
            Next = answer.Data?["diagnose"]?["results"] is JsonArray { Count: > 0 }
                ? ["Ask the user about nextQuestions and call again with the answers; compare(ids) shows the leading diseases side by "
                    + "side; record(id, part: phenotypes) has their evidence."]
                : ["Nothing was ranked: give at least one observed phenotype; resolve finds their names."],
        };
    }
}
