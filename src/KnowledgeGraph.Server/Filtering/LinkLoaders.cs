using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The links that fields of the document ask for; one loader a field, however many records it is resolved on.</summary>
internal sealed class LinkLoaders(DatabaseLanes lanes)
{
    private const int LinksBetweenLooks = 1_024;

    private readonly Dictionary<GraphQLField, BatchLoader<int, IReadOnlyList<FoundLink>>> _loaders = [];

    public BatchLoader<int, IReadOnlyList<FoundLink>> Of(
        GraphQLField field, LinkEnds ends, FilterNode filter, IReadOnlyList<OrderTerm> order, RequestWork work, Func<long> price)
    {
        lock (_loaders)
        {
            if (!_loaders.TryGetValue(field, out var loader))
            {
                loader = new BatchLoader<int, IReadOnlyList<FoundLink>>(
                    (keys, cancellation) => ReadAsync(
                        new LinkQuery(ends.Near, ends.Far, keys, filter, order),
                        ends.Shape,
                        work,
                        cancellation), missing: []);
                // One statement for all records, so that what the filter takes by itself is paid for once.
                work.Spend(price());
                _loaders.Add(field, loader);
            }

            return loader;
        }
    }

    private Task<IReadOnlyDictionary<int, IReadOnlyList<FoundLink>>> ReadAsync(
        LinkQuery query,
        FilterShape shape,
        RequestWork work,
        CancellationToken cancellation) =>
        lanes.ReadAsync(context => ReadAsync(context, query, shape, work, cancellation), cancellation);

    private static async Task<IReadOnlyDictionary<int, IReadOnlyList<FoundLink>>> ReadAsync(
        DbContext context, LinkQuery query, FilterShape shape, RequestWork work, CancellationToken cancellation)
    {
        var found = new Dictionary<int, IReadOnlyList<FoundLink>>();
        var place = 0;
        await foreach (var link in shape.Links(context, query).WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (!found.TryGetValue(link.NearId, out var links))
            {
                links = new List<FoundLink>();
                found.Add(link.NearId, links);
            }

            ((List<FoundLink>)links).Add(new FoundLink(place++, link));
            if (place % LinksBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                work.Spend(WorkPrices.Of(LinksBetweenLooks, query.Order.Count == 0 ? WorkPrices.FoundLinks : WorkPrices.OrderedLinks));
                work.Hold(LinksBetweenLooks * WorkPrices.BytesOfLink * Math.Max(1, query.Order.Count));
            }
        }

        return found;
    }
}
