using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The reply of the readiness check.</summary>
/// <param name="Status">Whether requests can be answered, and if not, why.</param>
/// <param name="Release">The release that is served.</param>
/// <param name="Keys">Whether the API keys in use are those of the key file; absent without a key file. It is not a reason to send requests
/// elsewhere.</param>
internal sealed record Readiness(
    string Status, string? Release, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Keys);
