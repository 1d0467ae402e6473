using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>One call of a tool: the client, the release, the arguments, and the length that its answer may have.</summary>
/// <param name="Caller">The client that makes the call.</param>
/// <param name="Lease">The release that answers.</param>
/// <param name="Arguments">The arguments that are the tool's own.</param>
/// <param name="Budget">Tokens that the answer may take.</param>
internal sealed record ToolCall(Caller Caller, IReleaseLease Lease, IReadOnlyDictionary<string, JsonElement> Arguments, int Budget)
{
    /// <summary>An argument's text; null where it is missing, null or blank.</summary>
    /// <exception cref="RequestRefusedException">The argument is not a text.</exception>
    public string? Text(string name) => !Arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind != JsonValueKind.String ? throw RequestRefusedException.Bad($"The argument {name} is a text.")
        : value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>The text of an argument that has to be given.</summary>
    /// <exception cref="RequestRefusedException">The argument is missing, or not a text.</exception>
    public string Required(string name) => Text(name) ?? throw RequestRefusedException.Bad($"Give the argument {name}.");

    /// <summary>The arguments as variables of an operation.</summary>
    /// <exception cref="RequestRefusedException">One of the arguments has a value that a variable cannot have.</exception>
    public Dictionary<string, object?> Variables() => Read(JsonSerializer.Serialize(Arguments)).ToDictionary();

    /// <summary>Reads variables that are written as one JSON object.</summary>
    /// <exception cref="RequestRefusedException">The text is not a JSON object.</exception>
    public static Inputs Read(string json) =>
        VariablesText.TryRead(json, out var variables)
            ? variables
            : throw RequestRefusedException.Bad("The arguments hold what no variable may be, or are no JSON object.");
}
