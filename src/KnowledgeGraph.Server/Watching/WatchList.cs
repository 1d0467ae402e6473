namespace KnowledgeGraph.Server.Watching;

/// <summary>Records that a client wants to be told of, under a name of its own.</summary>
internal sealed record WatchList
{
    /// <summary>Cannot be guessed: it names the file, and whoever has it may read the feed.</summary>
    public required string Token { get; init; }

    /// <summary>The key or token whose list it is, as <see cref="Access.ClientIdentity"/> names it.</summary>
    public required string Owner { get; init; }

    /// <summary>What the owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The records, as they were given.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whom to call; null where the list is only read.</summary>
    public Webhook? Webhook { get; init; }
}
