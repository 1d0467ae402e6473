using GraphQL.DataLoader;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.DataLoading;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Releases;

/// <summary>The load report of the release, read once a request.</summary>
internal sealed class LoadReportLoader(RequestLoaders loaders)
{
    // There is one report, so that one key stands for it.
    private const int Key = 0;

    private readonly BatchLoader<int, IReadOnlyList<LoadReportEntry>> _report = loaders.Batch<int, IReadOnlyList<LoadReportEntry>>(
        async (context, keys, cancellation) =>
        {
            var entries = InOrder(await context.Set<LoadReportEntry>().ToListAsync(cancellation).ConfigureAwait(false));
            return keys.ToDictionary(key => key, IReadOnlyList<LoadReportEntry> (_) => entries);
        },
        missing: []);

    /// <summary>Entries with the files that ask for attention first, then in the order of reading.</summary>
    public static List<LoadReportEntry> InOrder(IEnumerable<LoadReportEntry> entries) =>
        [.. entries.OrderBy(entry => entry.Outcome).ThenBy(entry => entry.Id)];

    /// <summary>All its entries.</summary>
    public IDataLoaderResult<IReadOnlyList<LoadReportEntry>> Entries() => _report.Load(Key);
}
