using System.Text.Json;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>A package as a lock file holds it; <see cref="Requested"/> is null for one that only another package asked for.</summary>
internal sealed record LockedPackage(string Project, string Name, string Version, string? Requested, string? ContentHash)
{
    /// <summary>Every package of a lock file, whatever its target framework; projects are left out.</summary>
    public static IReadOnlyList<LockedPackage> Parse(string project, string text)
    {
        using var document = JsonDocument.Parse(text);
        return
        [
            .. document.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => new LockedPackage(
                    project,
                    package.Name,
                    package.Value.GetProperty("resolved").GetString()!,
                    TextOf(package.Value, "requested"),
                    TextOf(package.Value, "contentHash"))),
        ];
    }

    private static string? TextOf(JsonElement package, string name) =>
        package.TryGetProperty(name, out var value) ? value.GetString() : null;
}
