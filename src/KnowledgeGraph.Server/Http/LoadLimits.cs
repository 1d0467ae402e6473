namespace KnowledgeGraph.Server.Http;

/// <summary>What all clients together, and one client by itself, may ask of the process; docs/limits.md.</summary>
public sealed class LoadLimits
{
    /// <summary>Requests that run at once; 0 for two a core.</summary>
    public int MaxRunning { get; set; }

    /// <summary>Requests that wait for one of those places; further ones are refused.</summary>
    public int MaxWaiting { get; set; } = 100;

    /// <summary>How long a request waits for a place at most: as long as a burst of small ones takes.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long it waits once requests have been waiting without a break for <see cref="OverloadedAfter"/>: then those that are taken on must be
    /// answered fast, and the others told at once.</summary>
    public TimeSpan MaxWaitOverloaded { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>When a burst becomes an overload.</summary>
    public TimeSpan OverloadedAfter { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Cost that one client may ask for in a second, over a longer time; 0 for no limit.</summary>
    public int CostPerSecond { get; set; } = 150_000;

    /// <summary>Cost that one address may ask for at once after a pause.</summary>
    public int CostAtOnce { get; set; } = 1_500_000;
}
