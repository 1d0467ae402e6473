using GraphQL.DataLoader;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Reads for filters from the database: links, pages and counts of records.</summary>
internal static class RecordReading
{
    extension(RequestLoaders loaders)
    {
        /// <summary>Filtered and ordered links of records.</summary>
        public LinkLoaders Links => loaders.Derived(made => new LinkLoaders(made.Lanes));

        /// <summary>Links of records, filtered and ordered in memory.</summary>
        public LinkQueries LinkQueries => loaders.Derived(made => new LinkQueries(made.Graph));

        /// <summary>One page of records.</summary>
        public Task<IReadOnlyList<KeyRow>> PageAsync(FilterShape shape, PageQuery page, CancellationToken cancellation) =>
            loaders.Lanes.ReadAsync(context => shape.PageAsync(context, page, cancellation), cancellation);

        /// <summary>The keys of all rows that meet a filter.</summary>
        public Task<IReadOnlyList<int>> KeysAsync(FilterShape shape, FilterNode filter, CancellationToken cancellation) =>
            loaders.Lanes.ReadAsync(context => shape.KeysAsync(context, filter, cancellation), cancellation);

        /// <summary>The rows of all records that meet a filter.</summary>
        public IDataLoaderResult<int[]> Rows(FilterShape shape, FilterNode filter) => new Deferred<int[]>(async cancellation =>
        {
            var stored = await ImageQuery.WithStoredAsync(loaders.Graph, shape, filter, order: [], loaders.KeysAsync, cancellation)
                .ConfigureAwait(false);
            return stored?.Rows(cancellation)
                ?? [.. (await loaders.KeysAsync(shape, filter, cancellation).ConfigureAwait(false)).Select(key => key - 1)];
        });

        /// <summary>How many records meet a filter.</summary>
        public IDataLoaderResult<int> Count(
            FilterShape shape,
            FilterNode filter,
            Action<int> keep) => loaders.Deferred(async (context, cancellation) =>
        {
            var count = await shape.CountAsync(context, filter, cancellation).ConfigureAwait(false);
            keep(count);
            return count;
        });
    }
}
