namespace KnowledgeGraph.Server.Watching;

/// <summary>A webhook as the owner of its list sees it.</summary>
internal sealed record WebhookReply
{
    public required Uri Address { get; init; }

    /// <summary>The key that calls are signed with; shown once, when the address is new.</summary>
    public string? Secret { get; init; }

    /// <summary>The last release that was reported to it.</summary>
    public required string ToldRelease { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The number of failed calls since.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? NextCallAt { get; init; }

    public string? LastFault { get; init; }
}
