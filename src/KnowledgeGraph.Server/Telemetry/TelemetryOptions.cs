namespace KnowledgeGraph.Server.Telemetry;

/// <summary>What the service tells of itself. Where traces and metrics are sent is told by the usual <c>OTEL_*</c> variables; docs/operations.md.</summary>
public sealed class TelemetryOptions
{
    /// <summary>Whether metrics can be fetched in Prometheus' text format.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Where.</summary>
    public string MetricsPath { get; set; } = "/metrics";

    /// <summary>The only port that answers it, one of those the service listens on; 0 for any.</summary>
    public int MetricsPort { get; set; }

    /// <summary>Write messages of faults to the log. They may repeat what a client sent; without them, kind and place of a fault are logged.</summary>
    public bool LogFaultMessages { get; set; }
}
