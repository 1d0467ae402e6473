namespace KnowledgeGraph.Server.Watching;

/// <summary>Records that a client watches, under a name of its own.</summary>
internal sealed record WatchList
{
    /// <summary>The list's token, which cannot be guessed: it names the file, and everybody who has it may read the feed.</summary>
    public required string Token { get; init; }

    /// <summary>The key or token whose list it is, as <see cref="Access.ClientIdentity"/> names it.</summary>
    public required string Owner { get; init; }

    /// <summary>The owner's name for it.</summary>
    public required string Name { get; init; }

    /// <summary>The records, as they were given.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The address to call; null if the list is only read.</summary>
    public Webhook? Webhook { get; init; }
}
