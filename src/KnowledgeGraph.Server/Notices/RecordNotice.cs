using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Server.Notices;

/// <summary>The notice about how a text that should name a record was understood; the service and <c>kg</c> give the same.</summary>
public static class RecordNotice
{
    /// <summary>The notice; null where the text simply is an identifier of the record.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="found">The result of the search for the text.</param>
    /// <param name="type">The kind of record that was asked for; null for any.</param>
    /// <param name="maySearch">Whether what an unknown text may have been meant to be is looked for.</param>
    public static Notice? Of(GraphImage graph, FoundRecord found, EntityType? type, bool maySearch = true) =>
        CodeOf(found.Status) is { } code
            ? new Notice(code, RecordMessages.Of(graph, found, type)!) { Candidates = CandidatesOf(graph, found, type, maySearch) }
            : null;

    /// <summary>
    /// The same of a text that tells of a patient, which is not repeated: what was given is named by its place, as <c>excluded[0]</c>.
    /// </summary>
    public static Notice? Of(
        GraphImage graph,
        FoundRecord found,
        EntityType type,
        string place,
        bool maySearch) => Of(graph, found, type, maySearch) is { } notice
        ? notice with
        {
            Message = found.Status == RecordStatus.Unknown
                ? $"{place} is the identifier or name of no {type.ToString().ToLowerInvariant()} of this release."
                : RecordMessages.Of(graph, found with { Text = place, Matched = place }, type)!,
        }
        : null;

    /// <summary>The records that may be meant, where none was taken, and the successors of a withdrawn term.</summary>
    public static IReadOnlyList<RecordCandidate> CandidatesOf(
        GraphImage graph,
        FoundRecord found,
        EntityType? type,
        bool maySearch = true) => found.Status switch
        {
            RecordStatus.Ambiguous or RecordStatus.Withdrawn => RecordCandidate.Of(found.Rivals),
            RecordStatus.Unknown when maySearch => RecordCandidate.Of(graph.Records.NearestTo(found.Text, type)),
            _ => [],
        };

    private static string? CodeOf(RecordStatus status) => status switch
    {
        RecordStatus.FoundByName => NoticeCodes.FoundByName,
        RecordStatus.Retired => NoticeCodes.RetiredIdentifier,
        RecordStatus.Withdrawn => NoticeCodes.WithdrawnIdentifier,
        RecordStatus.Ambiguous => NoticeCodes.Ambiguous,
        RecordStatus.Unknown => NoticeCodes.UnknownIdentifier,
        _ => null,
    };
}
