namespace KnowledgeGraph.Server.Hosting;

/// <summary>Limits of the connections that one client holds open or sends on slowly; see the hardening notes in docs/limits.md.</summary>
public sealed class ConnectionLimits
{
    /// <summary>Open connections at once; further ones are closed on arrival.</summary>
    public long MaxConcurrent { get; set; } = 2_000;

    /// <summary>
    /// Open connections of one address (IPv6: of its first 64 bits); 0 for half of those that may be open at all, but 100 at least.
    /// </summary>
    public long MaxPerAddress { get; set; }

    /// <summary>The time that a new connection may be silent.</summary>
    public TimeSpan FirstByteTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of all request headers together.</summary>
    public int MaxHeaderBytes { get; set; } = 32_768;

    /// <summary>Number of request headers.</summary>
    public int MaxHeaders { get; set; } = 100;

    /// <summary>Bytes of the request line, which bounds GET queries.</summary>
    public int MaxRequestLineBytes { get; set; } = 8_192;

    /// <summary>Time to send all headers.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long an idle connection is kept.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(130);

    /// <summary>Slowest body accepted after the grace period, in bytes per second.</summary>
    public double MinBodyBytesPerSecond { get; set; } = 240;

    /// <summary>Time before the body rate counts.</summary>
    public TimeSpan BodyGracePeriod { get; set; } = TimeSpan.FromSeconds(5);
}
