namespace KnowledgeGraph.Server.Watching;

/// <summary>A webhook as the owner of its list is told of it.</summary>
internal sealed record WebhookReply
{
    public required Uri Address { get; init; }

    /// <summary>What calls are signed with; told once, when the address is new.</summary>
    public string? Secret { get; init; }

    /// <summary>The release up to which it has been told.</summary>
    public required string ToldRelease { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Calls in vain since.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? NextCallAt { get; init; }

    public string? LastFault { get; init; }
}
