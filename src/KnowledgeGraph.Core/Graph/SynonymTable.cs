using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The other names of one kind of record, in the order of record.</summary>
public sealed class SynonymTable
{
    /// <summary>Each record's run of rows here.</summary>
    public required RowRanges ByEntity { get; init; }

    /// <summary>Record row of each synonym, ascending.</summary>
    public required int[] EntityRow { get; init; }

    /// <summary>The synonym.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>How closely each synonym fits the record.</summary>
    public required SynonymScope[] Scope { get; init; }

    /// <summary>A lay person's term.</summary>
    public required bool[] IsLayperson { get; init; }

    /// <summary>An abbreviation, or a gene's withdrawn symbol.</summary>
    public required bool[] IsAbbreviation { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required PooledColumn Language { get; init; }

    /// <summary>Key of the source.</summary>
    public required int[] SourceId { get; init; }
}
