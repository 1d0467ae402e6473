namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A gene that a paper is about.</summary>
internal sealed record GeneOfPaperEdge
{
    public required GeneRef Node { get; init; }

    public required IReadOnlyList<StatementReply> Sources { get; init; }
}
