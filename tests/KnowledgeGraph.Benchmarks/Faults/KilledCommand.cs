using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Load;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>The outcome of a <c>kg</c> that was killed, or that ended before the kill.</summary>
/// <param name="IsKilled">False if the command had ended by itself.</param>
/// <param name="Output">The output of the command until then.</param>
internal sealed record KilledCommand(bool IsKilled, string Output)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Runs the command as a process and ends it with -9 after a time.</summary>
    public static KilledCommand Run(TimeSpan after, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var isKilled = !process.WaitForExit(after);
        if (isKilled)
        {
            process.Kill();
            process.WaitForExit();
            isKilled = process.ExitCode == 128 + 9;
        }

        return isKilled || process.ExitCode == 0
            ? new KilledCommand(isKilled, output.GetAwaiter().GetResult())
            : throw new InvalidOperationException($"kg ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }

    /// <summary>Measures how long the command takes if it is not killed.</summary>
    public static TimeSpan Time(params IEnumerable<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        Run(Longest, arguments);
        return watch.Elapsed;
    }

    private static Process Start(
        IEnumerable<string> arguments) => Process.Start(new ProcessStartInfo("dotnet", [ServedProcess.Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
