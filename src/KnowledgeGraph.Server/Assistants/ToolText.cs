using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>A tool's description of itself. A model reads all of it before the first question, so that every word counts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">The purpose of the tool.</param>
/// <param name="Properties">Its arguments, as the properties of a JSON schema.</param>
/// <param name="Required">The arguments that have to be given.</param>
internal sealed record ToolText(string Name, string Description, string Properties, params string[] Required)
{
    /// <summary>The argument of every tool that names the release.</summary>
    public const string Release = "release";

    /// <summary>The argument of every tool that bounds its answer.</summary>
    public const string Budget = "budget";

    /// <summary>The tool as it is listed.</summary>
    public Tool ToProtocol() => new()
    {
        Name = Name,
        Description = Description,
        InputSchema = Schema(),
        Annotations = new ToolAnnotations { ReadOnlyHint = true, OpenWorldHint = false },
    };

    /// <summary>The names of all arguments.</summary>
    public IReadOnlyList<string> Arguments() => [.. Schema().GetProperty("properties").EnumerateObject().Select(argument => argument.Name)];

    private JsonElement Schema()
    {
        var required = Required.Length == 0 ? string.Empty : $",\"required\":{JsonSerializer.Serialize(Required)}";
        using var schema = JsonDocument.Parse(
            $$$"""{"type":"object","properties":"""
                + $$$"""{{{{Properties.Trim()}}},"{{{Release}}}":{"type":"string"},"{{{Budget}}}":{"type":"integer"}}{{{required}}}}""");
        return schema.RootElement.Clone();
    }
}
