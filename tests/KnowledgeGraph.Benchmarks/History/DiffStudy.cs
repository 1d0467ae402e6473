using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.History;

/// <summary>
/// Measures the time and memory needed to open releases side by side and to compare two of them: run with <c>diff FOLDER</c>, a data folder
/// with two releases or more; the oldest and the newest are compared.
/// </summary>
internal static class DiffStudy
{
    private const int Genes = 500;
    private const int Rounds = 5;

    public static async Task RunAsync(string folder)
    {
        using var store = ReleaseStores.InFolder(folder, TimeProvider.System);
        var ids = store.List().Select(release => release.Id).ToList();
        using var open = new OpenReleases(store, ids.Count, TimeProvider.System);
        var leases = new List<ReleaseLease>();
        foreach (var id in ids)
        {
            var clock = Stopwatch.StartNew();
            leases.Add((await open.AcquireAsync(id, CancellationToken.None).ConfigureAwait(false))!);
            var opened = clock.Elapsed;
            var size = leases[^1].Graph.Size;
            Tell($"{id} opened, image {size?.Whole / 1_000_000} MB, {size?.Shared / 1_000_000} MB of it shared", opened);
        }

        var (to, from) = (leases[0], leases[^1]);
        var reading = Stopwatch.StartNew();
        var (before, after) = (await from.ContentsAsync().ConfigureAwait(false), await to.ContentsAsync().ConfigureAwait(false));
        Tell("statements of both read", reading.Elapsed);
        var random = new Random(1);
        var genes = Enumerable.Range(0, Genes).Select(_ => after.Graph.Genes.Curie[Linked(after, random)]!).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var part = Stopwatch.StartNew();
            var scope = new DiffScope(before, after);
            genes.ForEach(gene => scope.Add(gene));
            var some = ReleaseDiff.Of(before, after, scope);
            var counts = some.LinkCounts();
            Tell($"{Genes} genes: {some.Found.Records.Count} records, {some.Found.Links.Count} links", part.Elapsed);
            _ = counts;

            var allocated = GC.GetTotalAllocatedBytes();
            var whole = Stopwatch.StartNew();
            var all = ReleaseDiff.Of(before, after);
            all.LinkCounts();
            Tell($"whole: {all.Found.Records.Count} records, {all.Found.Links.Count} links, "
                + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1_000_000} MB allocated", whole.Elapsed);
        }

        leases.ForEach(lease => lease.Dispose());
    }

    private static int Linked(ReleaseContents release, Random random)
    {
        for (; ; )
        {
            var gene = random.Next(release.Graph.Genes.Count);
            if (release.Graph.DiseaseGenes.ByRight.Degree(gene) > 0)
            {
                return gene;
            }
        }
    }

    private static void Tell(string what, TimeSpan time)
    {
        GC.Collect();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {time.TotalMilliseconds:F0} ms; "
                + $"{GC.GetTotalMemory(forceFullCollection: false) / 1_000_000} MB live, "
                + $"{Process.GetCurrentProcess().WorkingSet64 / 1_000_000} MB resident"));
    }
}
