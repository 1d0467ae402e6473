using System.Text.Json.Nodes;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Assistants.Tools;

/// <summary>Fields and types of the schema, by words.</summary>
internal sealed class SchemaTool(
    AssistantDesk desk,
    FaultLog<AssistantTool> log,
    SchemaSearch search,
    SchemaSecrecy secrecy) : AssistantTool(desk, log, _text)
{
    private static readonly ToolText _text = new(
        "schema",
        "Finds fields and types for ask, by words (\"disease prevalence\") or by a type's name (\"DiseaseFilterInput\"): signatures with "
            + "arguments, what they mean, what they select.",
        """ "words":{"type":"string"}""",
        "words");

    protected override Task<ToolAnswer> AnswerAsync(ToolCall call)
    {
        if (!secrecy.TellsSchema)
        {
            throw new RequestRefusedException(SchemaSecrecy.Refusal);
        }

        Desk.Charge(call.Caller);
        var (types, fields) = search.Find(call.Required("words"));
        return Task
            .FromResult(new ToolAnswer(new JsonObject { ["types"] = AnswerJson.ArrayOf(types), ["fields"] = AnswerJson.ArrayOf(fields) })
            {
                IsOfRelease = false,
                Next = types.Count + fields.Count == 0
                        ? ["Nothing in the schema has these words: try others, such as disease, gene, phenotype, citation, source."]
                        : ["schema with the name of a type lists its fields; ask runs a query."],
            });
    }
}
