using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>
/// Activates a newly built release, unless it would lose data of the served one: a source, a file, or a kind of record, link or value that
/// shrinks by more than a tenth, or a file that is no longer recognised. The cause is most often a download that failed, which nobody would
/// notice.
/// </summary>
/// <param name="isWanted">False to build only.</param>
/// <param name="acceptsLoss">True to activate it all the same.</param>
/// <param name="output">Receives the line that says what is served.</param>
internal sealed class Activation(bool isWanted, bool acceptsLoss, TextWriter output)
{
    /// <summary>Compares the releases and activates the new one; reports on standard error what prevents it.</summary>
    /// <param name="store">The store of the releases.</param>
    /// <param name="before">The releases as they were when the import began.</param>
    /// <param name="release">The new release, or the same one as before.</param>
    /// <param name="report">The report of the files that it was built from.</param>
    /// <returns>The exit code of the process.</returns>
    public int Run(ReleaseStore store, ReleaseBefore before, ReleaseSummary release, IReadOnlyCollection<LoadReportEntry> report)
    {
        var other = before.For(release.Id);
        var losses = other is not null && release.Manifest is { } built ? ReleaseLosses.Between(other, built) : [];
        var isUnknown = before.IsUnknown && !before.Had(release.Id);
        var missed = Missed(report, other, before.IsUnknown);
        Tell(report, missed, other);
        LossTable.Write(losses, other?.Id, release.Id);
        if (isUnknown)
        {
            Console.Error.WriteLine(
                "kg: a release was there, and neither its manifest nor that of another can be read, so that nobody knows what would be "
                    + "lost");
        }

        var exitCode = missed.Count > 0
            ? ExitCode.NotRecognised
            : losses.Count > 0 || isUnknown ? ExitCode.WouldLose : ExitCode.Success;
        if (exitCode != ExitCode.Success && !acceptsLoss)
        {
            Console.Error.WriteLine(other?.Id == release.Id
                ? $"kg: nothing has changed: release {release.Id} has the same content, and is kept as it was"
                : $"kg: release {release.Id} is kept and not served; kg releases activate {release.Id} serves it all the same, as "
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
    public static int Refuse(ReleaseBefore before, EmptyReleaseException empty)
    {
        var other = before.For();
        var missed = Missed(empty.LoadReport, other, before.IsUnknown);
        Tell(empty.LoadReport, missed, other);
        Console.Error.WriteLine($"kg: {empty.Message}");
        return missed.Count > 0 ? ExitCode.NotRecognised : ExitCode.ReleaseRefused;
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

    // Where nobody knows what was served, any file may have been part of it.
    private static List<LoadReportEntry> Missed(IReadOnlyCollection<LoadReportEntry> report, ReleaseManifest? before, bool isUnknown) =>
    [
        .. report.Where(entry => entry.Outcome == LoadOutcome.NotRecognised
            && (isUnknown || (before is not null && IsMissed(entry, report, before)))),
    ];

    // The served release had the file by its path, or by its name if the folders, the packing or the date are others, or has a source that
    // is missing now.
    private static bool IsMissed(LoadReportEntry entry, IReadOnlyCollection<LoadReportEntry> report, ReleaseManifest before)
    {
        var loaded = report.Where(other => other.Loaded > 0).ToList();
        var stem = SourceFileName.StemOf(entry.File);
        return before.Files.Any(file =>
            file.Name == entry.File
            || (SourceFileName.StemOf(file.Name) == stem && !loaded.Exists(other => SourceFileName.StemOf(other.File) == stem))
            || !loaded.Exists(other => other.Source == file.Source));
    }

    private static void Tell(IReadOnlyCollection<LoadReportEntry> report, List<LoadReportEntry> missed, ReleaseManifest? before)
    {
        foreach (var entry in report.Where(entry => entry.Outcome == LoadOutcome.NotRecognised))
        {
            var why = (entry.Samples ?? string.Empty).Split('\n')[0].Replace("not read: ", string.Empty, StringComparison.Ordinal);
            var had = missed.Contains(entry) && before is not null
                ? $"; release {before.Id} has records of it, or of a source that is missing now"
                : string.Empty;
            Console.Error.WriteLine($"kg: {entry.File} is not recognised: {why}{had}");
        }
    }
}
