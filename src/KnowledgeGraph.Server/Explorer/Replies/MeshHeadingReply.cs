namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A MeSH heading of a paper.</summary>
internal sealed record MeshHeadingReply
{
    public required string Descriptor { get; init; }

    public required IReadOnlyList<string> Qualifiers { get; init; }

    public required bool IsMajorTopic { get; init; }
}
