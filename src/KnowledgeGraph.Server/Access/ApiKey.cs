namespace KnowledgeGraph.Server.Access;

/// <summary>The stored data of an API key, which never include the key itself.</summary>
public sealed record ApiKey
{
    /// <summary>The part of the key that names it, and may be shown.</summary>
    public required string Id { get; init; }

    /// <summary>The owner of the key, in the operator's words.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the whole key, in hex.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The time from which it is refused; null if it never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The time when it was revoked; null if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it is accepted at a given time.</summary>
    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && !(ExpiresAt <= now);
}
