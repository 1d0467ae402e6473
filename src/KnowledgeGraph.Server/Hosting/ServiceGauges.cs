using System.Diagnostics.Metrics;
using System.Globalization;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Gauges: values that can be read at any time.</summary>
internal sealed class ServiceGauges : IDisposable
{
    private readonly Meter _meter;
    private readonly IReleaseSource _releases;
    private readonly TimeProvider _time;

    public ServiceGauges(IMeterFactory meters, IReleaseSource releases, RequestAdmission admission, StreamPlaces streams, TimeProvider time)
    {
        _meter = meters.Create(Instruments.Name);
        _releases = releases;
        _time = time;
        _meter.CreateObservableGauge(
            "kg.release.age",
            MeasureAge,
            "s",
            "Time since the served release was built; no value while none is served.");
        _meter.CreateObservableGauge("kg.requests.running", () => admission.Running, description: "Requests that run.");
        _meter.CreateObservableGauge("kg.requests.waiting", () => admission.Waiting, description: "Requests that wait for a place.");
        _meter.CreateObservableGauge("kg.streams.open", () => streams.Count, description: "Open WebSockets and event streams.");
    }

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> MeasureAge()
    {
        using var lease = _releases.Acquire();
        return lease is IGraphLease graph
            && DateTimeOffset.TryParse(
                graph.Graph.Release.CreatedAt,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var built)
            ? [new Measurement<double>(
                (_time.GetUtcNow() - built).TotalSeconds,
                new KeyValuePair<string, object?>("kg.release", lease.ReleaseId))]
            : [];
    }
}
