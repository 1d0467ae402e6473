namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Diseases side by side.</summary>
internal sealed record ComparisonReply
{
    public required IReadOnlyList<NamedDisease> Diseases { get; init; }

    public required IReadOnlyList<ComparisonRowReply> Rows { get; init; }
}
