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
        // One byte more than ours: the request that is too large by one gets our coded answer.
        limits.MaxRequestBodySize = options.Value.Requests.MaxBodyBytes + 1L;
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
