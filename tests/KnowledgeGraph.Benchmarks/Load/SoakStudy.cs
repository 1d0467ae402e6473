using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// Ten minutes of mixed queries while ten releases are imported and turned to. Run with <c>load soak FOLDER [MINUTES]</c>; FOLDER is new,
/// and the sample is imported into it. Heap after the last collection is read from the process's own metrics.
/// </summary>
internal static partial class SoakStudy
{
    private const int Imports = 10;
    private const int Clients = 3;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    public static async Task RunAsync(string folder, double minutes)
    {
        var sources = Path.Combine(AppContext.BaseDirectory, "Sample");
        var fewer = Directory.CreateTempSubdirectory("kg-soak-").FullName;
        foreach (var file in Directory.GetFiles(sources).Where(file => Path.GetFileName(file) != "layperson-synonyms.tsv"))
        {
            File.Copy(file, Path.Combine(fewer, Path.GetFileName(file)));
        }

        Import(sources, folder);
        using var served = new ServedProcess(folder, new Dictionary<string, string> { ["KnowledgeGraph__Telemetry__Prometheus"] = "true" });
        using var requester = new Requester(served.Address);
        await requester.ClosedAsync(Questions.Mixture, Clients, TimeSpan.FromSeconds(20), Pause).ConfigureAwait(false);
        var time = TimeSpan.FromMinutes(minutes);
        var watch = Stopwatch.StartNew();
        var asking = requester.ClosedAsync(Questions.Mixture, Clients, time, Pause);
        var importing = Task.Run(() => ImportTimes(time, watch, turn => Import(turn % 2 == 0 ? fewer : sources, folder)));
        var samples = await SampleAsync(served, requester, watch, time).ConfigureAwait(false);
        var answers = await asking.ConfigureAwait(false);
        await importing.ConfigureAwait(false);
        Directory.Delete(fewer, recursive: true);
        Report(answers, samples, minutes);
    }

    private static void ImportTimes(TimeSpan time, Stopwatch watch, Action<int> import)
    {
        for (var turn = 0; turn < Imports; turn++)
        {
            var due = time * ((turn + 0.5) / Imports);
            if (due > watch.Elapsed)
            {
                Thread.Sleep(due - watch.Elapsed);
            }

            import(turn);
        }
    }

    private static async Task<List<Sample>> SampleAsync(ServedProcess served, Requester requester, Stopwatch watch, TimeSpan time)
    {
        var samples = new List<Sample>();
        while (watch.Elapsed < time)
        {
            var metrics = await requester.GetAsync("/metrics").ConfigureAwait(false);
            var heap = Heap().Matches(metrics).Sum(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) / 1e6;
            samples.Add(new Sample(watch.Elapsed.TotalMinutes, heap, served.ResidentMegabytes, served.Handles, served.Threads));
            await Task.Delay(Every).ConfigureAwait(false);
        }

        return samples;
    }

    private static void Report(List<Answer> answers, List<Sample> samples, double minutes)
    {
        var late = samples.Where(sample => sample.Minute >= minutes * 0.2).ToList();
        Console.WriteLine($"{minutes} minutes, {answers.Count} requests ({answers.Count / minutes / 60:0}/s), "
            + $"{answers.Count(answer => answer.Status != 200)} not answered with 200, {Imports} imports");
        Console.WriteLine($"heap: slope over the last 80 % {Slope(late, sample => sample.Heap):0.000} MB/min (bar 1); resident "
            + $"{Slope(late, sample => sample.Resident):0.0} MB/min, {late[0].Resident:0} to {late[^1].Resident:0} MB");
        Console.WriteLine($"handles {late.Min(sample => sample.Handles)} to {late.Max(sample => sample.Handles)}, threads "
            + $"{late.Min(sample => sample.Threads)} to {late.Max(sample => sample.Threads)}");
        Console.WriteLine($"p99 {answers.Percentile(0.99):0.0} ms; first minute {First(answers, minutes).Percentile(0.99):0.0}, last "
            + $"minute {Last(answers, minutes).Percentile(0.99):0.0}");
        Console.WriteLine("| minute | heap MB | resident MB | handles | threads |\n| --- | --- | --- | --- | --- |");
        foreach (var sample in samples.Where((_, place) => place % 12 == 0))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {sample.Minute:0.0} | {sample.Heap:0.0} | {sample.Resident:0} | {sample.Handles} | {sample.Threads} |"));
        }
    }

    private static IEnumerable<Answer> First(List<Answer> answers, double minutes) => answers.Take((int)(answers.Count / minutes));

    private static IEnumerable<Answer> Last(List<Answer> answers, double minutes) => answers.TakeLast((int)(answers.Count / minutes));

    private static double Slope(List<Sample> samples, Func<Sample, double> value)
    {
        var (meanX, meanY) = (samples.Average(sample => sample.Minute), samples.Average(value));
        return samples.Sum(sample => (sample.Minute - meanX) * (value(sample) - meanY))
            / samples.Sum(sample => (sample.Minute - meanX) * (sample.Minute - meanX));
    }

    private static void Import(string sources, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [ServedProcess.Program, "import", "--from", sources, "--data", folder, "--accept-loss"])
        { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"the import of {sources} ended with {process.ExitCode}");
        }
    }

    [GeneratedRegex(@"^dotnet_gc_last_collection_heap_size_bytes\{[^}]*\} (\S+)", RegexOptions.Multiline)]
    private static partial Regex Heap();

    private sealed record Sample(double Minute, double Heap, double Resident, int Handles, int Threads);
}
