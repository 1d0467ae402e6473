using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The queries of a request that lists share, and what the database reads for lists.</summary>
internal static class RecordReading
{
    extension(RequestLoaders loaders)
    {
        /// <summary>Links of records, filtered and ordered.</summary>
        public LinkQueries LinkQueries => loaders.Derived(made => new LinkQueries(made.Graph));

        /// <summary>One page of records in an order that is too large for memory.</summary>
        public Task<IReadOnlyList<KeyRow>> PageAsync(FilterShape shape, PageQuery page, CancellationToken cancellation) =>
            loaders.Lanes.ReadAsync(context => shape.PageAsync(context, page, cancellation), cancellation);
    }
}
