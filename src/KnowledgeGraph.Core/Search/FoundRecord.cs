using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Search;

/// <summary>The record that a text names, if it names one.</summary>
/// <param name="Text">The text, as it was given.</param>
/// <param name="Status">The way in which the record was found, or the reason why it was not.</param>
/// <param name="Node">The record; without meaning if the status says that there is none.</param>
public readonly record struct FoundRecord(string Text, RecordStatus Status, GraphNode Node)
{
    /// <summary>Whether there is a record.</summary>
    public bool HasRecord => Status is not (RecordStatus.Ambiguous or RecordStatus.Unknown);

    /// <summary>Whether the record has a place in the graph; a withdrawn one has none.</summary>
    public bool IsLive => HasRecord && Status != RecordStatus.Withdrawn;

    /// <summary>The kind of record.</summary>
    public EntityType Type => Node.Type;

    /// <summary>The record's row.</summary>
    public int Row => Node.Row;

    /// <summary>
    /// The name, synonym or identifier of the record that matched the text; null if the text is the record's own identifier or symbol.
    /// </summary>
    public string? Matched { get; init; }

    /// <summary>The records that an ambiguous text may mean, best first; for a withdrawn term its successors.</summary>
    public IReadOnlyList<SearchHit> Rivals { get; init; } = [];

    /// <summary>The record as it is shown; null if there is none.</summary>
    public EntityNode? EntityOf(GraphImage graph) => HasRecord ? EntityNode.Of(graph, Type, Row) : null;
}
