using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// The metrics and the spans; docs/operations.md lists them. The only tag that a client writes is the name of its operation.
/// </summary>
internal static class Instruments
{
    public const string Name = "KnowledgeGraph";

    // A client can make up names without end, and every one is a series of its own.
    private const int MaxNames = 200;

    private static readonly Meter _meter = new(Name);
    private static readonly HashSet<string> _names = [];
    private static readonly Lock _namesLock = new();

    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Time from the start of an operation to its result, in seconds.</summary>
    public static Histogram<double> OperationDuration { get; } = _meter.CreateHistogram(
        "kg.operation.duration",
        "s",
        "Time operations run.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });

    /// <summary>The larger of an operation's two costs.</summary>
    public static Histogram<long> OperationCost { get; } = _meter.CreateHistogram(
        "kg.operation.cost",
        description: "Cost of operations that were run.",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 10, 100, 1_000, 10_000, 50_000, 100_000, 150_000] });

    /// <summary>Keys that one statement answers.</summary>
    public static Histogram<int> BatchSize { get; } = _meter.CreateHistogram(
        "kg.loader.batch.size",
        description: "Keys that a DataLoader reads at once.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000] });

    private static Counter<long> Rejections { get; } =
        _meter.CreateCounter<long>("kg.requests.rejected", description: "Requests refused before they ran, by code.");

    /// <summary>Counts a request that is refused.</summary>
    public static void Reject(string? code) => Rejections.Add(1, new KeyValuePair<string, object?>("kg.reason", code ?? "none"));

    /// <summary>An operation's name as a tag: one of the first so many that were seen.</summary>
    public static string NameTag(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "(none)";
        }

        lock (_namesLock)
        {
            return _names.Contains(name) || (_names.Count < MaxNames && _names.Add(name)) ? name : "(other)";
        }
    }
}
