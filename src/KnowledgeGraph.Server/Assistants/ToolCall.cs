using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>One call of a tool: who makes it, of which release, with which arguments, and how long its answer may be.</summary>
/// <param name="Caller">Who makes it.</param>
/// <param name="Lease">The release that answers.</param>
/// <param name="Arguments">The arguments that are the tool's own.</param>
/// <param name="Budget">Tokens that the answer may take.</param>
internal sealed record ToolCall(Caller Caller, IReleaseLease Lease, IReadOnlyDictionary<string, JsonElement> Arguments, int Budget)
{
    /// <summary>An argument's text; null where it is missing, null or blank.</summary>
    /// <exception cref="RequestRefusedException">It is no text.</exception>
    public string? Text(string name) => !Arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind != JsonValueKind.String ? throw RequestRefusedException.Bad($"The argument {name} is a text.")
        : value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The text of an argument that has to be given.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or no text.</exception>
    public string Required(string name) => Text(name) ?? throw RequestRefusedException.Bad($"Give the argument {name}.");

    /// <summary>The arguments as variables of an operation.</summary>
    /// <exception cref="RequestRefusedException">One of them is what no variable may be.</exception>
    public Dictionary<string, object?> Variables() => Read(JsonSerializer.Serialize(Arguments)).ToDictionary();

    /// <summary>Reads variables that are written as one JSON object.</summary>
    /// <exception cref="RequestRefusedException">They are none.</exception>
    public static Inputs Read(string json) =>
        VariablesText.TryRead(json, out var variables) ? variables : throw RequestRefusedException.Bad("The arguments hold what no variable may be, or are no JSON object.");
}
