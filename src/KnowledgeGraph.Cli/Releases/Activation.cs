using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>
/// Activates a newly built release, unless it would lose data of the served one: a source or a kind of record or link that shrinks by more
/// than a tenth, or a file that is no longer recognised. The cause is most often a download that failed, which nobody would notice.
/// </summary>
/// <param name="isWanted">False to build only.</param>
/// <param name="acceptsLoss">True to activate it all the same.</param>
/// <param name="output">Receives the line that says what is served.</param>
internal sealed class Activation(bool isWanted, bool acceptsLoss, TextWriter output)
{
    /// <summary>Compares the releases and activates the new one; reports on standard error what prevents it.</summary>
    /// <returns>The exit code of the process.</returns>
    public int Run(ReleaseStore store, ReleaseSummary release, IReadOnlyCollection<LoadReportEntry> report)
    {
        var before = Baseline(store, release.Id);
        var isOther = before is not null && before.Id != release.Id;
        IReadOnlyList<RowLoss> losses = isOther && release.Manifest is { } after ? ReleaseLosses.Between(before!, after) : [];
        var unknown = isOther ? Missed(report, before!) : [];
        Tell(report, unknown, before);
        LossTable.Write(losses, before?.Id, release.Id);
        var exitCode = unknown.Count > 0 ? ExitCode.NotRecognised : losses.Count > 0 ? ExitCode.WouldLose : ExitCode.Success;
        if (exitCode != ExitCode.Success && !acceptsLoss)
        {
            Console.Error.WriteLine(
                $"kg: release {release.Id} is kept and not served; kg releases activate {release.Id} serves it all the same, as "
                    + "--accept-loss would have");
            return exitCode;
        }

        if (isWanted)
        {
            store.Activate(release.Id);
            TellPointer(store);
            output.WriteLine($"serving {release.Id}");
        }
        else
        {
            output.WriteLine($"not served, as asked; kg releases activate {release.Id} serves it");
        }

        return ExitCode.Success;
    }

    /// <summary>Reports the fate of sources that make no release because they have no disease.</summary>
    /// <returns>The exit code of the process.</returns>
    public static int Refuse(ReleaseStore store, EmptyReleaseException empty)
    {
        var before = Baseline(store);
        var unknown = before is null ? [] : Missed(empty.LoadReport, before);
        Tell(empty.LoadReport, unknown, before);
        Console.Error.WriteLine($"kg: {empty.Message}");
        return unknown.Count > 0 ? ExitCode.NotRecognised : ExitCode.ReleaseRefused;
    }

    /// <summary>Reports the damage to a pointer that was replaced.</summary>
    public static void TellPointer(ReleaseStore store)
    {
        if (store.ReplacedPointer is { } damage)
        {
            Console.Error.WriteLine($"kg: the pointer to the served release was damaged and has been written anew; what was served before "
                + $"is forgotten ({damage})");
        }
    }

    private static ReleaseManifest? Baseline(ReleaseStore store, string? newId = null)
    {
        var before = store.Baseline(newId);
        if (before is null && store.List().Count > 1)
        {
            Console.Error.WriteLine("kg: nothing is known of what the served release holds, so the new one is not compared with it");
        }

        return before;
    }

    private static List<LoadReportEntry> Missed(IReadOnlyCollection<LoadReportEntry> report, ReleaseManifest before) =>
        [.. report.Where(entry => entry.Outcome == LoadOutcome.NotRecognised && IsMissed(entry, report, before))];

    // The served release had the file by its path, or by its name if the folders have other names, or has a source that is missing now.
    private static bool IsMissed(LoadReportEntry entry, IReadOnlyCollection<LoadReportEntry> report, ReleaseManifest before)
    {
        var loaded = report.Where(other => other.Loaded > 0).ToList();
        return before.Files.Any(file =>
            file.Name == entry.File
            || (Path.GetFileName(file.Name) == Path.GetFileName(entry.File) && !loaded.Exists(other => other.File == file.Name))
            || !loaded.Exists(other => other.Source == file.Source));
    }

    private static void Tell(IReadOnlyCollection<LoadReportEntry> report, List<LoadReportEntry> missed, ReleaseManifest? before)
    {
        foreach (var entry in report.Where(entry => entry.Outcome == LoadOutcome.NotRecognised))
        {
            var why = (entry.Samples ?? string.Empty).Split('\n')[0].Replace("not read: ", string.Empty, StringComparison.Ordinal);
            var had = missed.Contains(entry)
                ? $"; release {before!.Id} has records of it, or of a source that is missing now"
                : string.Empty;
            Console.Error.WriteLine($"kg: {entry.File} is not recognised: {why}{had}");
        }
    }
}
