namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype in every disease compared.</summary>
internal sealed record ComparisonRowReply
{
    public required RecordRef Phenotype { get; init; }

    public required IReadOnlyList<ComparisonCellReply> Cells { get; init; }
}
