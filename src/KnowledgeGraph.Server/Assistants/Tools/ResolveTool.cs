using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>From names to identifiers.</summary>
internal sealed class ResolveTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "resolve",
        "Identifiers of names, synonyms, symbols or ids of diseases, genes, phenotypes and papers, many at once. Start here when you have "
            + "words. status DIRECT, SYNONYM or RETIRED: match is the record; AMBIGUOUS or UNKNOWN: only candidates, never guess.",
        """ "terms":{"type":"array","items":{"type":"string"}},"types":{"type":"array","items":{"enum":"""
            + """["DISEASE","GENE","PHENOTYPE","CITATION"]}}""",
        "terms");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var reply = await Desk.RunAsync(call.Caller, call.Lease, "Resolve", "Resolve", new Inputs(call.Variables())).ConfigureAwait(false);
        var answer = ToolAnswer.Of(reply);
        var resolutions = answer.Data?["resolve"] as JsonArray ?? [];
        return answer with
        {
            Next =
            [
                .. resolutions.Any(one => one?["match"] is not null)
                    ? ["record(id) tells of a match; ask answers any other question about it."]
                    : Array.Empty<string>(),
                .. resolutions.Any(
                    one => one?["match"] is null) ? ["A term without a match is not in this release under that name: choose among its "
                        + "candidates with the user, or say that it is unknown."] : Array.Empty<string>(),
            ],
        };
    }
}
