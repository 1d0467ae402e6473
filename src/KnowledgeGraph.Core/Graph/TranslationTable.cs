namespace KnowledgeGraph.Core.Graph;

/// <summary>The labels of one kind of record in other languages, in the order of record.</summary>
public sealed class TranslationTable
{
    /// <summary>Record row of each label, ascending.</summary>
    public required int[] EntityRow { get; init; }

    /// <summary>The label.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required PooledColumn Language { get; init; }
}
