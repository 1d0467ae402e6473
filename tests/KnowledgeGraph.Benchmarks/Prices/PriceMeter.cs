using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>Measures the processor time of requests of a shape, and asks for their cost. The service keeps nothing between them.</summary>
internal sealed class PriceMeter(ServedProcess served, Requester requester, ShapeGenerator generator)
{
    // The units that an operation counts besides its cost; see docs/limits.md.
    private const int AnyCost = 40;
    private const int NewDocument = 60;
    private const int DocumentCharacters = 4;

    // The kernel counts in hundredths of a second.
    private const double EnoughMilliseconds = 150;
    private const int MostRuns = 120;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1.5);

    /// <summary>The options of a service that keeps nothing.</summary>
    public static Dictionary<string, string> KeepsNothing { get; } = new()
    {
        ["KnowledgeGraph__KeptAnswers"] = "0",
        ["KnowledgeGraph__Documents__CachedDocuments"] = "0",
    };

    /// <summary>Measures the price; null if the request is refused.</summary>
    public async Task<ShapePrice?> MeasureAsync(RequestShape shape)
    {
        var body = generator.Body(shape);
        if (CostOf(await requester.ReadAsync(body).ConfigureAwait(false)) is not { } own)
        {
            return null;
        }

        var cost = own + AnyCost + NewDocument + (LengthOf(body) / DocumentCharacters);
        var (before, watch, runs) = (served.ProcessorMilliseconds, Stopwatch.StartNew(), 0);
        do
        {
            await requester.ReadAsync(body).ConfigureAwait(false);
            runs++;
        }
        while (runs < MostRuns && watch.Elapsed < MostTime && served.ProcessorMilliseconds - before < EnoughMilliseconds);
        return new ShapePrice(shape, body, (served.ProcessorMilliseconds - before) / runs, cost);
    }

    private static long? CostOf(string reply)
    {
        using var json = JsonDocument.Parse(reply);
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && json.RootElement.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("cost", out var cost)
            ? Math.Max(cost.GetProperty("fieldCost").GetInt64(), cost.GetProperty("typeCost").GetInt64())
            : null;
    }

    private static int LengthOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("query").GetString()!.Length;
    }
}
