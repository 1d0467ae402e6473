using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary><c>kg serve</c> as a process of its own, on one core, so that what asks it has the other.</summary>
internal sealed class ServedProcess : IDisposable
{
    private const string Mark = "serving at ";

    private readonly Process _process;

    public ServedProcess(string folder, IReadOnlyDictionary<string, string>? options = null)
    {
        var start = new ProcessStartInfo(
            "taskset",
            ["-c", "0", "dotnet", Program, "serve", "--data", folder, "--urls", "http://127.0.0.1:0", "--ide", "None"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["KnowledgeGraph__Load__CostPerSecond"] = "0";
        foreach (var (name, value) in options ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        PinAsker();
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                Address = new Uri(new Uri(line[Mark.Length..]).GetLeftPart(UriPartial.Authority));
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("kg serve ended before it served");
    }

    /// <summary>The build that is asked: this one, or another that <c>KG_PROGRAM</c> names, to compare.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("KG_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "kg.dll");

    public Uri Address { get; } = null!;

    /// <summary>Resident memory in MB.</summary>
    public double ResidentMegabytes => Status("VmRSS:") / 1024.0;

    /// <summary>Processor time so far, by all threads.</summary>
    public double ProcessorMilliseconds
    {
        get
        {
            // Behind the program's name, which may hold anything, user time is the 12th and system time the 13th, in hundredths of a
            // second.
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return 10.0 * (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture));
        }
    }

    public int Threads => (int)Status("Threads:");

    /// <summary>Open files and sockets.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length;

    public bool HasEnded => _process.HasExited;

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    // All cores but the first, which is the service's.
    private static void PinAsker()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
        {
            using var own = Process.GetCurrentProcess();
            own.ProcessorAffinity = (nint)((1L << Math.Min(Environment.ProcessorCount, 62)) - 2);
        }
    }

    private long Status(string name) =>
        long.Parse(
            File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
                .Replace("kB", "")
                .Trim(),
            CultureInfo.InvariantCulture);
}
