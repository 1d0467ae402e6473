using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Carries our limits over to Kestrel.</summary>
internal sealed partial class KestrelLimits(
    IOptions<ServerOptions> options,
    ConnectionGate gate,
    ILogger<KestrelLimits> logger) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        var connections = options.Value.Connections;
        var limits = kestrel.Limits;
        kestrel.AddServerHeader = false;
        // Kestrel counts the framing of chunks as well; the exact count with the coded answer is ours.
        limits.MaxRequestBodySize = options.Value.Requests.MaxBodyBytes * 2L;
        limits.MaxConcurrentConnections = gate.Most;
        limits.MaxConcurrentUpgradedConnections = gate.Most;
        if (gate.Most < connections.MaxConcurrent)
        {
            LogFewer(logger, gate.Most, connections.MaxConcurrent);
        }

        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(gate.Before));
        limits.MaxRequestHeadersTotalSize = connections.MaxHeaderBytes;
        limits.MaxRequestHeaderCount = connections.MaxHeaders;
        limits.MaxRequestLineSize = connections.MaxRequestLineBytes;
        limits.RequestHeadersTimeout = connections.HeadersTimeout;
        limits.KeepAliveTimeout = connections.KeepAliveTimeout;
        var rate = new MinDataRate(connections.MinBodyBytesPerSecond, connections.BodyGracePeriod);
        limits.MinRequestBodyDataRate = rate;
        limits.MinResponseDataRate = rate;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "At most {Connections} connections are taken in place of {Wanted}: the process may open no more files (ulimit -n)")]
    private static partial void LogFewer(ILogger logger, long connections, long wanted);
}
