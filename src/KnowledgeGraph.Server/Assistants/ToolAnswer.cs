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

    /// <summary>The pages that the data shows.</summary>
    public ShownPages Pages { get; init; } = new(given: null, data: null);

    /// <summary>
    /// Gives the part of a record that has the whole of a list, by the list's path; null for a list that stands for itself.
    /// </summary>
    public Func<string, string?> PartOf { get; init; } = _ => null;

    /// <summary>The answer to a reply of ours.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="shape">Makes the answer of its data.</param>
    public static ToolAnswer Of(ToolReply reply, Func<JsonObject, JsonObject>? shape = null)
    {
        var data = reply.Json["data"] as JsonObject;
        reply.Json.Remove("data");
        var errors = reply.Json["errors"] as JsonArray;
        return new ToolAnswer(
            data is null || errors is not null && data.All(field => field.Value is null) ? null : shape is null ? data : shape(data))
        {
            Pages = reply.Pages,
            Errors = errors is null ? null : new JsonArray([.. errors.Select(Plain)]),
            Notices = reply.Json["extensions"]?["notices"]?.DeepClone() as JsonArray,
        };
    }

    /// <summary>The text of the answer within its budget, and whether it is an error.</summary>
    public (string Text, bool IsError) Write(string releaseId, GraphImage? graph, int budget)
    {
        var cited = new CitedSources();
        if (!KeepsShape)
        {
            new CondensedAnswer(Pages, cited).Condense(Data);
        }

        var cut = new CutAnswer([("", Data), ("errors", Errors), ("notices", Notices)], Pages);
        var longest = TokenCount.Characters(budget);
        // The suggestions are the first that can be missed.
        foreach (var suggests in new[] { true, false })
        {
            string text;
            while ((text = Compose(releaseId, graph, cut, cited, suggests)).Length > longest && cut.CutBy(text.Length - longest))
            {
            }

            if (text.Length <= longest)
            {
                return (text, Errors is not null);
            }
        }

        return (TooLong(releaseId, budget), true);
    }

    private const string HowToReadOn =
        "leftOut: repeat with after (or before) for the list of its path; where there is none, with a larger budget, or ask for less.";

    private const string HowToMend = "errors says what to mend; then call again.";

    private string Compose(string releaseId, GraphImage? graph, CutAnswer cut, CitedSources cited, bool suggests)
    {
        var left = cut.LeftOut();
        foreach (var entry in left)
        {
            if (PartOf(entry!["path"]!.GetValue<string>()) is { } part)
            {
                entry["part"] = part;
            }
        }

        var parts = new (string Name, JsonNode? Value)[]
        {
            ("release", JsonValue.Create(releaseId)),
            ("data", Data),
            ("leftOut", left),
            ("cite", graph is null || Data is null || !IsOfRelease ? null : cited.Of(graph, Data)),
            ("errors", Errors),
            ("notices", Notices),
            ("next", !suggests ? null : AnswerJson.ArrayOf([
                .. Next,
                .. Errors is not null && Data is not null ? [HowToMend] : Array.Empty<string>(),
                .. left.Count > 0 ? [HowToReadOn] : Array.Empty<string>(),
            ])),
        };
        return $"{{{string.Join(',', parts.Where(part => part.Value is not (null or JsonArray { Count: 0 }))
            .Select(part => $"\"{part.Name}\":{part.Value.Text()}"))}}}";
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
