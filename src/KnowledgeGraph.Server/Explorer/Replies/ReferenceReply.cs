namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A paper as a list of references shows it.</summary>
internal sealed record ReferenceReply
{
    public required int Pmid { get; init; }

    public string? Title { get; init; }

    public required IReadOnlyList<AuthorReply> Authors { get; init; }

    public required string Reference { get; init; }

    public bool? IsFreeFullText { get; init; }

    public bool? IsRetracted { get; init; }
}
