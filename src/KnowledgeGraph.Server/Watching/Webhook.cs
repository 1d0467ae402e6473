namespace KnowledgeGraph.Server.Watching;

/// <summary>An address that is called when something in a list has changed, and the state of its calls.</summary>
internal sealed record Webhook
{
    /// <summary>The number of failed calls before the next release is waited for.</summary>
    public const int MostCalls = 12;

    private static readonly TimeSpan[] Delays =
        [.. new[] { 5, 30, 120, 600, 1_800, 3_600, 7_200, 21_600, 43_200, 43_200, 43_200 }.Select(
            seconds => TimeSpan.FromSeconds(seconds))];

    public required Uri Address { get; init; }

    /// <summary>The key that calls are signed with.</summary>
    public required string Secret { get; init; }

    /// <summary>The last release that was reported to it.</summary>
    public required string ToldRelease { get; init; }

    /// <summary>The time when a change was last reported to it.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>The release that could not be reported to it.</summary>
    public string? TryingRelease { get; init; }

    /// <summary>The number of failed calls since then.</summary>
    public int Failures { get; init; }

    /// <summary>The time of the next call; null if the next release is waited for.</summary>
    public DateTimeOffset? NextCallAt { get; init; }

    /// <summary>The error of the last call.</summary>
    public string? LastFault { get; init; }

    /// <summary>Whether the release that was reported to it last is kept for its sake.</summary>
    public bool KeepsRelease { get; init; }

    /// <summary>Whether it is to be called at a moment, when a release is served.</summary>
    public bool IsDue(string releaseId, DateTimeOffset now) =>
        ToldRelease != releaseId && (NextCallAt is { } next ? next <= now : TryingRelease != releaseId);

    /// <summary>The webhook after a release was reported to it.</summary>
    public Webhook Told(string releaseId, DateTimeOffset? at) =>
        this with
        {
            ToldRelease = releaseId,
            ToldAt = at
            ?? ToldAt,
            TryingRelease = null,
            Failures = 0,
            NextCallAt = null,
            LastFault = null,
            KeepsRelease = false
        };

    /// <summary>The webhook after a failed call.</summary>
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
