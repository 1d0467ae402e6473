using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Server.Notices;

/// <summary>Says in a sentence how a text was understood; the service and <c>kg</c> say the same.</summary>
public static class RecordMessages
{
    private const int MostNamed = 3;

    /// <summary>The sentence; null where the text is an identifier of the record.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="found">The result of the search for the text.</param>
    /// <param name="type">The kind of record that was asked for; null for any.</param>
    public static string? Of(GraphImage graph, FoundRecord found, EntityType? type)
    {
        var (shown, entity, kind) = (GivenText.Shown(found.Text), found.EntityOf(graph), type?.ToString().ToLowerInvariant() ?? "record");
        return found.Status switch
        {
            RecordStatus.FoundByName when !found.Text.AsSpan().Trim().ContainsAnyExceptInRange('0', '9') =>
                $"{shown} was read as {found.Matched}, which is {entity!.Curie}, {entity.Label}.",
            RecordStatus.FoundByName => $"{shown} is not an identifier; the {kind} that is called so is {entity!.Curie}, {entity.Label}.",
            RecordStatus.Retired => $"{found.Matched} is retired; the live record is {entity!.Curie}.",
            RecordStatus.Withdrawn when found
                .Rivals is [var successor] => $"{shown} is withdrawn; {successor.Entity.Curie}, {successor.Entity.Label}, took its place.",
            RecordStatus.Withdrawn when found.Rivals.Count > 1 =>
                $"{shown} is withdrawn, and its ontology does not choose which of {found.Rivals.Count} terms takes its place: "
                    + $"{Named(found.Rivals)}.",
            RecordStatus.Withdrawn => $"{shown} is withdrawn without a successor.",
            RecordStatus.Ambiguous when found.Rivals.Count
                == 1 => $"{shown} is known only as something wider, narrower or related: {Named(found.Rivals)}. It has not been taken.",
            RecordStatus.Ambiguous => $"{shown} may mean more than one {kind}, and none has been taken: {Named(found.Rivals)}.",
            RecordStatus.Unknown => $"No {kind} of this release has the identifier or name {shown}.",
            _ => null,
        };
    }

    /// <summary>The first few records, by name and identifier.</summary>
    public static string Named(IReadOnlyList<SearchHit> hits) =>
        string.Join("; ", hits.Take(MostNamed).Select(hit => hit.Entity).Select(entity => $"{entity.Label} ({entity.Curie})"))
            + (hits.Count > MostNamed ? $"; and {hits.Count - MostNamed} more" : string.Empty);
}
