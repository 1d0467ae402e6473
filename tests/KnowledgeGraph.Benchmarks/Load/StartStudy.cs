using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// From the start of the process to the first answer: run with <c>start PROGRAM [DIR]</c>, a single file or a <c>kg.dll</c>, over the
/// release of a data folder or the sample that the first start builds. The first start unpacks a single file, and is told apart from those
/// that follow.
/// </summary>
internal static class StartStudy
{
    private const int Starts = 5;
    private const string Question = "{ disease(id: \"OMIM:620312\") { name genes { nodes { symbol } } } }";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(string program, string? data)
    {
        var folder = Directory.CreateTempSubdirectory("kg-start-");
        try
        {
            Tell($"{new FileInfo(program).Length / 1e6:F1} MB");
            var first = await StartAsync(program, data, folder.FullName).ConfigureAwait(false);
            Tell($"first start: {first.Elapsed:F0} ms, {first.Processor:F0} ms of processor time");
            var starts = new List<(double Elapsed, double Processor)>();
            while (starts.Count < Starts)
            {
                starts.Add(await StartAsync(program, data, folder.FullName).ConfigureAwait(false));
            }

            var (times, processor) = (starts.ConvertAll(start => start.Elapsed), starts.ConvertAll(start => start.Processor));
            Tell($"later starts: median {Median(times):F0} ms of {Listed(times)}");
            Tell($"processor time: median {Median(processor):F0} ms of {Listed(processor)}");
            var unpacked = folder.GetDirectories("unpacked").SelectMany(place => place.GetFiles("*", SearchOption.AllDirectories))
                .Sum(file => file.Length);
            Tell($"unpacked: {unpacked / 1e6:F1} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Listed(List<double> values) =>
        string.Join(", ", values.Select(value => value.ToString("F0", CultureInfo.InvariantCulture)));

    private static async Task<(double Elapsed, double Processor)> StartAsync(string program, string? data, string folder)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] serve = ["serve", "--urls", address, .. data is null ? Array.Empty<string>() : ["--data", data]];
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. serve])
            : new ProcessStartInfo(program, serve);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(folder, "unpacked");
        using var asker = new HttpClient { BaseAddress = new Uri(address) };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        try
        {
            while (await AnswerAsync(asker).ConfigureAwait(false) is not { } answer || !answer.Contains("EIF2B2", StringComparison.Ordinal))
            {
                if (process.HasExited || clock.Elapsed > Patience)
                {
                    throw new InvalidOperationException($"{program} does not answer");
                }

                await Task.Delay(Pause).ConfigureAwait(false);
            }

            var elapsed = clock.Elapsed.TotalMilliseconds;
            process.Refresh();
            return (elapsed, process.TotalProcessorTime.TotalMilliseconds);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync().ConfigureAwait(false);
        }
    }

    private static async Task<string?> AnswerAsync(HttpClient asker)
    {
        try
        {
            using var reply = await asker.PostAsJsonAsync("/graphql", new { query = Question }).ConfigureAwait(false);
            return await reply.Content.ReadAsStringAsync().ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Tell(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
