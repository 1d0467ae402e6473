using System.Diagnostics;
using System.Globalization;
using GraphQL;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// Measures what serving a release takes: the time from the start of the process to the first answer, memory, and the record query over
/// diseases picked at random and over those with the most papers, one request at a time, without HTTP.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- scale-serving DATA
/// </summary>
internal static class ScaleServing
{
    private const int Samples = 1_000;
    private const int Largest = 5;

    public static async Task RunAsync(string folder)
    {
        var query = await ReadQueryAsync().ConfigureAwait(false);
        using var service = new InProcessService(folder);
        await service.AskAsync("{ release { id } }", Inputs.Empty).ConfigureAwait(false);
        var started = SinceStart();
        Console.WriteLine($"first answer {started.TotalSeconds:F1} s after the start of the process; resident {Status("VmRSS")}, at most "
            + $"{Status("VmHWM")}");
        await service.AskAsync("{ suggest(text: \"synth\", first: 1) { matched } }", Inputs.Empty).ConfigureAwait(false);
        Console.WriteLine($"search ready after {SinceStart().TotalSeconds:F1} s; resident {Status("VmRSS")}, at most {Status("VmHWM")}");
        var links = service.Graph.DiseaseCitations;
        Console.WriteLine($"{service.Graph.Citations.Count} papers, {links.Count} disease–paper links");
        var random = new Random(1);
        var any = Enumerable.Range(0, Samples).Select(_ => random.Next(service.Graph.Diseases.Count)).ToArray();
        var most = Enumerable.Range(0, service.Graph.Diseases.Count).OrderByDescending(links.ByLeft.Degree).Take(Largest).ToArray();
        await MeasureAsync("warm-up", service, query, any).ConfigureAwait(false);
        await MeasureAsync("diseases at random", service, query, any).ConfigureAwait(false);
        foreach (var disease in most)
        {
            await MeasureAsync($"a disease with {links.ByLeft.Degree(disease)} papers", service, query, [.. Enumerable.Repeat(disease, 50)])
                .ConfigureAwait(false);
        }

        Console.WriteLine($"at the end resident {Status("VmRSS")}, at most {Status("VmHWM")}");
    }

    private static async Task MeasureAsync(string what, InProcessService service, string query, int[] diseases)
    {
        var times = new double[diseases.Length];
        for (var index = 0; index < diseases.Length; index++)
        {
            var variables = new Inputs(new Dictionary<string, object?> { ["id"] = service.Graph.Diseases.Curie[diseases[index]] });
            var start = Stopwatch.GetTimestamp();
            var reply = await service.AskAsync(query, variables).ConfigureAwait(false);
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (reply.Contains("\"errors\"", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(reply);
            }
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: p50 {times[times.Length / 2]:F2} ms, p99 {times[times.Length * 99 / 100]:F2} ms, most "
                + $"{times[^1]:F2} ms"));
    }

    private static async Task<string> ReadQueryAsync()
    {
        using var reader = new StreamReader(typeof(ScaleServing).Assembly.GetManifestResourceStream("Record.graphql")!);
        return await reader.ReadToEndAsync().ConfigureAwait(false);
    }

    private static TimeSpan SinceStart() => TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime();

    private static string Status(string name) =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..]
            .Trim();
}
