using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>A release as <c>kg export graph</c> writes it.</summary>
internal sealed class ExportedRelease
{
    private ExportedRelease(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line)))
        {
            if (line.TryGetProperty("node", out var node))
            {
                Nodes.Add(Text(node, "id"), node);
            }
            else if (line.TryGetProperty("edge", out var edge))
            {
                Edges.Add((Text(edge, "kind"), Text(edge, "from"), Text(edge, "to")), edge);
            }
        }
    }

    public Dictionary<string, JsonElement> Nodes { get; } = [];

    public Dictionary<(string Kind, string From, string To), JsonElement> Edges { get; } = [];

    /// <summary>Exports the active release of a store.</summary>
    public static ExportedRelease Of(string[] store)
    {
        var file = Path.GetTempFileName();
        try
        {
            var (exitCode, _, error) = Kg.Run(["export", "graph", "--format", "ndjson", "--out", file, .. store]);
            Xunit.Assert.True(exitCode == 0, error);
            return new ExportedRelease(Parts("nodes", "node").Concat(Parts("edges", "edge")));
        }
        finally
        {
            foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileNameWithoutExtension(file) + "*"))
            {
                File.Delete(part);
            }
        }

        IEnumerable<string> Parts(
            string part,
            string kind) => File.ReadAllLines(
                Directory.GetFiles(Path.GetTempPath(), $"{Path.GetFileNameWithoutExtension(file)}*_{part}*").Single())
            .Select(line => $"{{\"{kind}\":{line}}}");
    }

    public static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
