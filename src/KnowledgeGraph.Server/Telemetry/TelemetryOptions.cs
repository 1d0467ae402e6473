namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// The service's reports on itself. The usual <c>OTEL_*</c> variables say where traces and metrics are sent; docs/operations.md.
/// </summary>
public sealed class TelemetryOptions
{
    /// <summary>Whether metrics can be fetched in Prometheus' text format.</summary>
    public bool Prometheus { get; set; }

    /// <summary>The path at which metrics are served.</summary>
    public string MetricsPath { get; set; } = "/metrics";

    /// <summary>The only port that serves metrics, one of those that the service listens on; 0 for any.</summary>
    public int MetricsPort { get; set; }

    /// <summary>
    /// Write messages of faults to the log. They may repeat what a client sent; without them, kind and place of a fault are logged.
    /// </summary>
    public bool LogFaultMessages { get; set; }
}
