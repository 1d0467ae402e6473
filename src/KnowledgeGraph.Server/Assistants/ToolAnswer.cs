using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>The answer of a tool, before it is cut and written.</summary>
/// <param name="Data">The answer; null where there is none.</param>
internal sealed record ToolAnswer(JsonObject? Data)
{
    /// <summary>The reasons why there is no answer, or a part of it is null.</summary>
    public JsonArray? Errors { get; init; }

    /// <summary>The notices on the answer.</summary>
    public JsonArray? Notices { get; init; }

    /// <summary>Suggestions for the assistant's next steps.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Whether the answer keeps the shape that its document asked for.</summary>
    public bool KeepsShape { get; init; }

    /// <summary>Whether the answer is about the release, and not about the schema.</summary>
    public bool IsOfRelease { get; init; } = true;

    /// <summary>The answer to a reply of ours.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="shape">Makes the answer of its data.</param>
    public static ToolAnswer Of(JsonObject reply, Func<JsonObject, JsonObject>? shape = null)
    {
        var data = reply["data"] as JsonObject;
        reply.Remove("data");
        var errors = reply["errors"] as JsonArray;
        reply.Remove("errors");
        return new ToolAnswer(
            data is null || errors is not null && data.All(field => field.Value is null) ? null : shape is null ? data : shape(data))
        {
            Errors = errors is null ? null : new JsonArray([.. errors.Select(Plain)]),
            Notices = reply["extensions"]?["notices"]?.DeepClone() as JsonArray,
        };
    }

    /// <summary>The text of the answer, and whether it is an error.</summary>
    public (string Text, bool IsError) Write(string releaseId, GraphImage? graph, int budget)
    {
        var written = new JsonObject { ["release"] = releaseId };
        if (Data is { } data)
        {
            var cut = new CutAnswer(data);
            if (!KeepsShape)
            {
                cut.Condense();
            }

            var sources = graph is null || !IsOfRelease ? null : SourcesToCite.Of(graph, data);
            cut.CutTo(Math.Max(
                100,
                budget - TokenCount.Of((Errors.Text() + Notices.Text() + sources.Text() + AnswerJson.ArrayOf(Next).Text())) - 100));
            if (!cut.Fits)
            {
                return (TooLong(releaseId, budget), true);
            }

            var left = cut.LeftOut();
            written["data"] = data.DeepClone();
            if (left.Count > 0)
            {
                written["leftOut"] = left;
            }

            if (sources is not null)
            {
                written["cite"] = sources;
            }
        }

        Add(written, "errors", Errors);
        Add(written, "notices", Notices);
        Add(written, "next", AnswerJson.ArrayOf(Data is null || written["leftOut"] is null ? Next : [.. Next, HowToReadOn]));
        return (written.Text(), Data is null && Errors is not null);
    }

    private const string HowToReadOn = "leftOut: repeat with after, where it is given; else with a larger budget, or ask for less.";

    private static void Add(JsonObject written, string name, JsonArray? list)
    {
        if (list is { Count: > 0 })
        {
            written[name] = list.DeepClone();
        }
    }

    private static string TooLong(string releaseId, int budget) => new JsonObject
    {
        ["release"] = releaseId,
        ["errors"] = new JsonArray(new JsonObject
        {
            ["code"] = ErrorCodes.AnswerTooLong,
            ["message"] = $"The answer cannot be cut to {budget} tokens: ask for fewer fields, or name a larger budget.",
        }),
    }.Text();

    // Only an editor needs the place in the document.
    private static JsonNode? Plain(JsonNode? error)
    {
        var plain = new JsonObject { ["code"] = error?["extensions"]?["code"]?.DeepClone(), ["message"] = error?["message"]?.DeepClone() };
        if (error?["path"] is JsonArray path)
        {
            plain["path"] = path.DeepClone();
        }

        return plain;
    }
}
