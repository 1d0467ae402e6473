namespace KnowledgeGraph.Server.Streams;

/// <summary>Limits of connections that stay open: WebSockets and event streams; docs/limits.md.</summary>
public sealed class StreamLimits
{
    /// <summary>Open at once, of all clients.</summary>
    public int MaxConnections { get; set; } = 1_000;

    /// <summary>Open at once, of one client.</summary>
    public int MaxConnectionsPerClient { get; set; } = 50;

    /// <summary>Operations that run at once on one WebSocket.</summary>
    public int MaxOperations { get; set; } = 20;

    /// <summary>Time to send <c>connection_init</c> once a WebSocket is open.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a silent connection is tried; one that does not answer by the next time is closed.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a WebSocket that runs no operation is kept.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a client may take to read one message.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
