using System.Text.Json;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Server.Notices;

/// <summary>A record that a text may mean.</summary>
/// <param name="Curie">Canonical identifier.</param>
/// <param name="Label">The display name.</param>
/// <param name="Type">The kind of record.</param>
public sealed record RecordCandidate(string Curie, string Label, EntityType Type)
{
    /// <summary>The records of hits, in their order.</summary>
    public static IReadOnlyList<RecordCandidate> Of(IEnumerable<SearchHit> hits) =>
        [.. hits.Select(hit => hit.Entity).Select(entity => new RecordCandidate(entity.Curie, entity.Label, entity.Type))];

    /// <summary>Reads what <c>extensions</c> hold of one.</summary>
    public static RecordCandidate Read(JsonElement candidate) => new(
        candidate.GetProperty("curie").GetString()!,
        candidate.GetProperty("label").GetString()!,
        Enum.Parse<EntityType>(candidate.GetProperty("type").GetString()!, ignoreCase: true));

    /// <summary>As <c>extensions</c> hold it.</summary>
    public Dictionary<string, object?> Describe() =>
        new() { ["curie"] = Curie, ["label"] = Label, ["type"] = Type.ToString().ToUpperInvariant() };
}
