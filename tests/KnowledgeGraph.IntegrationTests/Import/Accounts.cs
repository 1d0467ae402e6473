using System.Globalization;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Reporting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Checks that a load report accounts for every record that was read: it is loaded, passed over for a reason, rejected, or unmapped.
/// </summary>
internal static class Accounts
{
    public static void Require(IEnumerable<LoadReportEntry> report, string what) => Assert.All(report, entry =>
    {
        Assert.True(
            entry is { Loaded: >= 0, PassedOver: >= 0, Rejected: >= 0, Unmapped: >= 0 },
            $"{what}: {entry.File} has a number below zero");
        Require(
            what,
            entry.File,
            entry.Read,
            entry.Loaded,
            Reasons(entry.PassedOver, entry.Samples?.Split('\n') ?? []),
            entry.Rejected,
            entry.Unmapped);
        RequireReasons(what, entry.File, entry.Unmapped, entry.Samples?.Split('\n') ?? []);
    });

    public static void Require(string what, string file, int read, int loaded, int passedOver, int rejected, int unmapped) => Assert.True(
        read == loaded + passedOver + rejected + unmapped,
        $"{what}: {file}: read {read} is not loaded {loaded} + passed over with a reason {passedOver} + rejected {rejected} + unmapped "
            + $"{unmapped}");

    /// <summary>Requires that every unmapped record of a file has a reason.</summary>
    public static void RequireReasons(string what, string file, int unmapped, IReadOnlyList<string> samples) => Assert.True(
        UnmappedReasons(samples).Sum(
            reason => reason.Records) == unmapped, $"{what}: {file}: {unmapped} unmapped, with a reason "
                + $"{string.Join("; ", UnmappedReasons(samples))}");

    /// <summary>The reasons for unmapped records, as the load report of a file gives them.</summary>
    public static IEnumerable<(int Records, string Reason)> UnmappedReasons(IEnumerable<string> samples) =>
        samples.Where(sample => sample.StartsWith(FileReport.UnmappedMark, StringComparison.Ordinal))
            .Select(sample => sample[FileReport.UnmappedMark.Length..].Split(" × ", 2))
            .Where(parts => parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]));

    /// <summary>The number of records of a file that were passed over for a reason; -1 if some have no reason.</summary>
    public static int Reasons(int passedOver, IReadOnlyList<string> samples)
    {
        var reasons = samples.Where(sample => sample.StartsWith(FileReport.ReasonMark, StringComparison.Ordinal))
            .Select(sample => sample[FileReport.ReasonMark.Length..].Split(" × ", 2))
            .Select(parts => (Records: int.Parse(parts[0], CultureInfo.InvariantCulture), Reason: parts[1]))
            .ToList();
        return reasons.TrueForAll(reason => reason is { Records: > 0, Reason: not FileReport.Unsaid })
            && reasons.Sum(reason => reason.Records) == passedOver ? passedOver : -1;
    }

    /// <summary>The reasons for which records of a file were passed over, with their numbers, as the load report gives them.</summary>
    public static IEnumerable<string> ReasonsOf(MadeUpRelease release, string file) => Lines(release, file, FileReport.ReasonMark);

    /// <summary>The lines of the load report about a file's unmapped records.</summary>
    public static IEnumerable<string> UnmappedOf(MadeUpRelease release, string file) => Lines(release, file, FileReport.UnmappedMark);

    private static IEnumerable<string> Lines(MadeUpRelease release, string file, string mark) =>
        release.Reply("{ release { loadReport { file samples } } }").GetProperty("data").GetProperty("release").GetProperty("loadReport")
            .EnumerateArray()
            .Single(entry => entry.GetProperty("file").GetString() == file)
            .GetProperty("samples")
            .EnumerateArray()
            .Select(sample => sample.GetString()!)
            .Where(sample => sample.StartsWith(mark, StringComparison.Ordinal))
            .Select(sample => sample[mark.Length..])
            .Order(StringComparer.Ordinal);
}
