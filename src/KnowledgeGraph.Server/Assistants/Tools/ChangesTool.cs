using System.Text.Json.Nodes;
using GraphQL;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>The differences between two releases.</summary>
internal sealed class ChangesTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "changes",
        "The changes between two releases (ids or dates; by default the last two): records and links added, removed or altered, and the "
            + "sources that caused it; for all, some ids, or a term with all below it. Lists the releases that are kept.",
        """ "from":{"type":"string"},"to":{"type":"string"},"ids":{"type":"array","items":{"type":"string"}}"""
            + ""","below":{"type":"array","items":{"type":"string"}},"first":{"type":"integer"},"afterRecord":{"type":"string"}"""
            + ""","afterLink":{"type":"string"}""");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var variables = call.Variables();
        if (variables.GetValueOrDefault("first") is null)
        {
            variables["first"] = 10;
        }

        var answer = ToolAnswer.Of(
            await Desk.RunAsync(call.Caller, call.Lease, "Changes", "Changes", new Inputs(variables)).ConfigureAwait(false));
        return answer with
        {
            Next = answer.Data?["releaseDiff"] is JsonObject
                ? ["The rest of records and links comes with afterRecord and afterLink; every tool takes release to answer from an "
                    + "earlier one."]
                : ["There is nothing to compare with: see the releases that are kept."],
        };
    }
}
