using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The identifiers of one kind of record, in the order of record.</summary>
public sealed class IdentifierTable
{
    /// <summary>Each record's run of rows in this table.</summary>
    public required RowRanges ByEntity { get; init; }

    /// <summary>Record row of each identifier, ascending.</summary>
    public required int[] EntityRow { get; init; }

    /// <summary>Canonical spelling.</summary>
    public required Utf8Column Curie { get; init; }

    /// <summary>The relation that each mapping claims.</summary>
    public required MappingPredicate[] Predicate { get; init; }

    /// <summary>The reason why the source holds each mapping true.</summary>
    public required PooledColumn Justification { get; init; }

    /// <summary>Retired or merged away by its authority.</summary>
    public required bool[] IsRetired { get; init; }

    /// <summary>Key of the source.</summary>
    public required int[] SourceId { get; init; }
}
