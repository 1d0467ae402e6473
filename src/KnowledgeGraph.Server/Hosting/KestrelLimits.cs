using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Carries our limits over to Kestrel.</summary>
internal sealed class KestrelLimits(IOptions<ServerOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        var connections = options.Value.Connections;
        var limits = kestrel.Limits;
        kestrel.AddServerHeader = false;
        // Kestrel counts the framing of chunks as well; the exact count with the coded answer is ours.
        limits.MaxRequestBodySize = options.Value.Requests.MaxBodyBytes * 2L;
        limits.MaxConcurrentConnections = connections.MaxConcurrent;
        limits.MaxConcurrentUpgradedConnections = connections.MaxConcurrent;
        limits.MaxRequestHeadersTotalSize = connections.MaxHeaderBytes;
        limits.MaxRequestHeaderCount = connections.MaxHeaders;
        limits.MaxRequestLineSize = connections.MaxRequestLineBytes;
        limits.RequestHeadersTimeout = connections.HeadersTimeout;
        limits.KeepAliveTimeout = connections.KeepAliveTimeout;
        var rate = new MinDataRate(connections.MinBodyBytesPerSecond, connections.BodyGracePeriod);
        limits.MinRequestBodyDataRate = rate;
        limits.MinResponseDataRate = rate;
    }
}
