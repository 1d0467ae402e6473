namespace KnowledgeGraph.Server.Access;

/// <summary>What is kept of an API key: never the key itself.</summary>
public sealed record ApiKey
{
    /// <summary>The part of the key that names it, and may be shown.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is, in the operator's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key, in hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it is taken at a moment.</summary>
    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
