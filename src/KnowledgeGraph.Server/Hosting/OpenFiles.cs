using System.Globalization;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>How many files and sockets the process may open; a process that may open no more can serve nobody, and ends.</summary>
internal static class OpenFiles
{
    // Assemblies, the image, the database and its connections, pipes; measured, a process that serves has some 300 open.
    private const long OthersThanConnections = 400;

    private const string LimitsFile = "/proc/self/limits";
    private const string Row = "Max open files";

    /// <summary>As many connections as are wanted, or as the limit leaves room for.</summary>
    public static long Fit(long wanted) => Fit(wanted, Limit());

    /// <summary>As the other, with a limit of so many files; null for none.</summary>
    public static long Fit(long wanted, long? limit) =>
        limit is { } files ? Math.Min(wanted, Math.Max(files - OthersThanConnections, files / 4)) : wanted;

    // RLIMIT_NOFILE, the soft one: that is what counts. The runtime has raised it to the hard one by now.
    private static long? Limit()
    {
        if (!File.Exists(LimitsFile))
        {
            return null;
        }

        var line = File.ReadLines(LimitsFile).FirstOrDefault(line => line.StartsWith(Row, StringComparison.Ordinal));
        var soft = line?[Row.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return long.TryParse(soft, CultureInfo.InvariantCulture, out var files) ? files : null;
    }
}
