using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Reads the gauges of one service among all that run in this process.</summary>
internal sealed class Gauges : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _values = new();
    private readonly MeterListener _listener = new();

    public Gauges(IServiceProvider services)
    {
        var meters = services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is ObservableGauge<long> && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _values[instrument.Name] = value);
        _listener.Start();
    }

    /// <summary>The sum of what gauges show now.</summary>
    public long Sum(params string[] names)
    {
        _listener.RecordObservableInstruments();
        return names.Sum(name => _values[name]);
    }

    public void Dispose() => _listener.Dispose();
}
