namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A disease that a paper is about.</summary>
internal sealed record DiseaseOfPaperEdge
{
    public required double Relevance { get; init; }

    public required IReadOnlyList<string> RelevanceReasons { get; init; }

    public required IReadOnlyList<ClassificationReply> Categories { get; init; }

    public required RecordRef Node { get; init; }

    public required IReadOnlyList<StatementReply> Sources { get; init; }
}
