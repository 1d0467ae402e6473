namespace KnowledgeGraph.Server.Http;

/// <summary>Limits of the load from all clients together, and from one client; docs/limits.md.</summary>
public sealed class LoadLimits
{
    /// <summary>
    /// Requests that run at once, at most half of them of one client; 0 for four a core, so that one client alone has two a core.
    /// </summary>
    public int MaxRunning { get; set; }

    /// <summary>Requests that wait for one of those places, at most half of them of one client; further ones are refused.</summary>
    public int MaxWaiting { get; set; } = 200;

    /// <summary>Waiting requests from which on there is an overload, until nobody waits.</summary>
    public int OverloadedAt { get; set; } = 50;

    /// <summary>
    /// The time that a request waits in an overload: those that are admitted must be answered fast, and the others refused at once.
    /// </summary>
    public TimeSpan MaxWaitOverloaded { get; set; } = TimeSpan.FromMilliseconds(25);

    /// <summary>
    /// Steps of requests that may wait for a thread for longer than a second; 0 for twenty a core. What comes beyond is refused before it
    /// is read, until for a second no more have waited. Where a request keeps its thread to its end, few run at once, and those that are
    /// too many wait here.
    /// </summary>
    public int MaxPending { get; set; }

    /// <summary>Steps of requests that may wait for a thread at all, as after a burst; 0 for twice the above, a hundred at least.</summary>
    public int MaxPendingAtOnce { get; set; }

    /// <summary>
    /// Bytes of replies that all clients have not read yet; above it, the client that leaves most unread is cut off from its oldest reply.
    /// </summary>
    public long MaxUnsentBytes { get; set; } = 200_000_000;

    /// <summary>Bytes of replies that one client may leave unread and still ask for more.</summary>
    public long MaxUnsentBytesPerClient { get; set; } = 40_000_000;

    /// <summary>Cost that one client may ask for in a second, over a longer time; 0 for no limit.</summary>
    public int CostPerSecond { get; set; } = 150_000;

    /// <summary>Cost that one client may ask for at once after a pause.</summary>
    public int CostAtOnce { get; set; } = 1_500_000;

    internal int Places => MaxRunning > 0 ? MaxRunning : 4 * Environment.ProcessorCount;
}
