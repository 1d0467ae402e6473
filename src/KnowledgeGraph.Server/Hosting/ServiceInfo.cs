using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>GA4GH Service Info 1.0, and which release is served.</summary>
internal sealed record ServiceInfo(
    string Id,
    string Name,
    ServiceKind Type,
    string Description,
    ServiceOrganization Organization,
    string? ContactUrl,
    string DocumentationUrl)
{
    /// <summary>When the served release was built.</summary>
    public string? UpdatedAt { get; init; }

    public string? Environment { get; init; }

    /// <summary>The version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The release that is served.</summary>
    [JsonPropertyName("x-release")]
    public string? Release { get; init; }
}
