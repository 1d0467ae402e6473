namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A term in another language.</summary>
internal sealed record TranslationReply
{
    public required string Language { get; init; }

    public required string Name { get; init; }

    public string? Definition { get; init; }

    public required string Status { get; init; }
}
