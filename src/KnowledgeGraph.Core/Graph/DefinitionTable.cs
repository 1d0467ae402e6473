namespace KnowledgeGraph.Core.Graph;

/// <summary>The definitions of one kind of record, in the order of record, then preference.</summary>
public sealed class DefinitionTable
{
    /// <summary>Each record's run of rows here.</summary>
    public required RowRanges ByEntity { get; init; }

    /// <summary>The text.</summary>
    public required Utf8Column Text { get; init; }

    /// <summary>Key of the source.</summary>
    public required int[] SourceId { get; init; }
}
