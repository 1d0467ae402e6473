namespace KnowledgeGraph.Server.Watching;

/// <summary>An address that is called when something of a list has changed, and how far it has been told.</summary>
internal sealed record Webhook
{
    /// <summary>Calls that are made in vain before the next release is waited for.</summary>
    public const int MostCalls = 12;

    private static readonly TimeSpan[] Delays =
        [.. new[] { 5, 30, 120, 600, 1_800, 3_600, 7_200, 21_600, 43_200, 43_200, 43_200 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    public required Uri Address { get; init; }

    /// <summary>What calls are signed with.</summary>
    public required string Secret { get; init; }

    /// <summary>The release up to which it has been told.</summary>
    public required string ToldRelease { get; init; }

    /// <summary>When it was last told of a change.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The release that it is being told of in vain.</summary>
    public string? TryingRelease { get; init; }

    /// <summary>Calls in vain since then.</summary>
    public int Failures { get; init; }

    /// <summary>When it is called again; null where the next release is waited for.</summary>
    public DateTimeOffset? NextCallAt { get; init; }

    /// <summary>What went wrong the last time.</summary>
    public string? LastFault { get; init; }

    /// <summary>Whether the release that it was told of last is kept for its sake.</summary>
    public bool KeepsRelease { get; init; }

    /// <summary>Whether it is to be called at a moment, when a release is served.</summary>
    public bool IsDue(string releaseId, DateTimeOffset now) =>
        ToldRelease != releaseId && (NextCallAt is { } next ? next <= now : TryingRelease != releaseId);

    /// <summary>Told of a release.</summary>
    public Webhook Told(string releaseId, DateTimeOffset? at) =>
        this with { ToldRelease = releaseId, ToldAt = at ?? ToldAt, TryingRelease = null, Failures = 0, NextCallAt = null, LastFault = null, KeepsRelease = false };

    /// <summary>Called in vain.</summary>
    public Webhook Failed(string releaseId, string fault, DateTimeOffset now)
    {
        // Given up for one release, it starts anew with the next.
        var failures = Failures >= MostCalls ? 1 : Failures + 1;
        return this with
        {
            TryingRelease = releaseId,
            Failures = failures,
            NextCallAt = failures < MostCalls ? now + Delays[failures - 1] : null,
            LastFault = fault,
        };
    }
}
