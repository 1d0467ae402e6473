using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>Any GraphQL query: validated, priced, run, and cut to the budget.</summary>
internal sealed class AskTool(AssistantDesk desk, FaultLog<AssistantTool> log) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "ask",
        "Runs a GraphQL query, for all that the other tools do not answer: counts (totalCount), filters (where), facets, rankings. Look "
            + "fields up with schema first. Select sources { source { name } } to know who states a link.",
        """ "query":{"type":"string"},"variables":{"type":"object"},"operationName":{"type":"string"}""",
        "query");

    protected override async Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        var request = new GraphQLRequest
        {
            Query = call.Required("query"),
            OperationName = call.Text("operationName"),
            Variables = call.Arguments.TryGetValue("variables", out var variables)
                && variables.ValueKind != System.Text.Json.JsonValueKind.Null
                // Some models write an object's text in place of the object.
                ? ToolCall.Read(
                    variables.ValueKind == System.Text.Json.JsonValueKind.String ? variables.GetString()! : variables.GetRawText())
                : GraphQL.Inputs.Empty,
        };
        var reply = await Desk.RunAsync(call.Caller, call.Lease, request).ConfigureAwait(false);
        var code = (reply.Json["errors"] as JsonArray)?[0]?["extensions"]?["code"]?.GetValue<string>();
        return ToolAnswer.Of(reply) with { KeepsShape = true, Next = Next(code) };
    }

    private static IReadOnlyList<string> Next(string? code) => code switch
    {
        null => [],
        ErrorCodes.ValidationFailed => ["schema(words) tells which fields, types and arguments there are."],
        ErrorCodes.QueryTooCostly => ["Ask for smaller pages (first) or fewer nested lists."],
        ErrorCodes.DocumentNotTrusted => ["This service runs only its own documents: use the other tools."],
        _ => ["Mend the query and ask again."],
    };
}
