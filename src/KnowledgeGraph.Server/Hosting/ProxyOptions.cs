namespace KnowledgeGraph.Server.Hosting;

/// <summary>Proxies whose word on clients' addresses is taken; none by default.</summary>
public sealed class ProxyOptions
{
    /// <summary>Addresses and networks (10.0.0.0/8) of proxies that are ours.</summary>
    public IList<string> Trusted { get; } = [];

    /// <summary>How many of them a request passes.</summary>
    public int MaxHops { get; set; } = 1;

    /// <summary>
    /// Whether they say below which path they serve us, by X-Forwarded-Prefix. Off by default: a proxy that does not know of the header
    /// passes on what a client has written in it.
    /// </summary>
    public bool TellsPath { get; set; }
}
