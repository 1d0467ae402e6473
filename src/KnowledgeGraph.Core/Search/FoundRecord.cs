using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Core.Search;

/// <summary>What a text was found to mean.</summary>
/// <param name="Text">The text, as it was given.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Node">The record; without meaning where the status says that there is none.</param>
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

    /// <summary>The name, synonym or identifier of the record that the text was taken for; null where it is the record's own identifier or symbol.</summary>
    public string? Matched { get; init; }

    /// <summary>What it may mean, where it may mean several, best first; of a withdrawn term its successors.</summary>
    public IReadOnlyList<SearchHit> Rivals { get; init; } = [];

    /// <summary>The record as it is shown; null where there is none.</summary>
    public EntityNode? EntityOf(GraphImage graph) => HasRecord ? EntityNode.Of(graph, Type, Row) : null;
}
