using System.Text.Json.Serialization;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>What readiness says.</summary>
/// <param name="Status">Whether requests can be answered, and if not, why.</param>
/// <param name="Release">The release that is served.</param>
/// <param name="Keys">How the API keys that are taken stand to the key file; not there where there is none. No reason to send requests elsewhere.</param>
internal sealed record Readiness(
    string Status, string? Release, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Keys);
