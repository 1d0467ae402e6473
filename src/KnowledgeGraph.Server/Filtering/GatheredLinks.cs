using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The links of a term and of all terms below it, each far record once. A request gathers the same list once, however often it asks for it.</summary>
/// <param name="near">The record whose links these are.</param>
/// <param name="links">The links, from the terms to the records.</param>
/// <param name="terms">The term and those below it.</param>
/// <param name="farCount">Records at the far end, in all.</param>
/// <param name="farRow">The record that a link leads to.</param>
internal sealed class GatheredLinks(EntityNode near, Adjacency links, int[] terms, int farCount, Func<int, int> farRow)
{
    private const int LinksBetweenLooks = 1_024;

    /// <summary>All of them, in the order of the image.</summary>
    public IOrderedRows All(RequestLoaders loaders, string field, RequestWork work, CancellationToken cancellation) =>
        loaders.Gathered.Of(field, near.Row, () => Gather(isPicked: null, work, cancellation));

    /// <summary>Those that meet a filter, in an order; in that of the image where none is given.</summary>
    public Task<IOrderedRows> FindAsync(
        RequestLoaders loaders, string list, LinkEnds ends, FilterNode filter, IReadOnlyList<OrderTerm> order, RequestWork work, CancellationToken cancellation) =>
        loaders.Gathered.OfAsync(
            list,
            async context =>
            {
                work.Spend(WorkPrices.Of(links.DegreeOf(terms), WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
                var keys = terms.Select(row => row + 1).ToList();
                var found = ends.Shape.Links(context, new LinkQuery(ends.Near, ends.Far, keys, filter, order));
                return order.Count > 0
                    ? new ValueOrderedRows(order, await FirstsAsync(found, work, cancellation).ConfigureAwait(false))
                    : Gather((await FoundAsync(found, work, cancellation).ConfigureAwait(false)).Contains, work, cancellation);
            },
            cancellation);

    private GatheredRows Gather(Func<int, bool>? isPicked, RequestWork work, CancellationToken cancellation)
    {
        work.Spend(WorkPrices.Of(links.DegreeOf(terms), WorkPrices.GatheredLinks));
        var rows = GatheredRows.Of(links, terms, farCount, isPicked, cancellation);
        work.Hold((long)rows.Count * GatheredRows.BytesPerRow);
        return rows;
    }

    private static async Task<HashSet<int>> FoundAsync(IAsyncEnumerable<LinkRow> found, RequestWork work, CancellationToken cancellation)
    {
        var picked = new HashSet<int>();
        await foreach (var link in found.WithCancellation(cancellation).ConfigureAwait(false))
        {
            picked.Add(link.Id - 1);
            Look(picked.Count, WorkPrices.FoundLinks, work, cancellation);
        }

        return picked;
    }

    // The first link of each record, in the order that the database gives them; what comes again is let go at once.
    private async Task<List<(int Row, LinkRow Link)>> FirstsAsync(IAsyncEnumerable<LinkRow> found, RequestWork work, CancellationToken cancellation)
    {
        var firsts = new List<(int Row, LinkRow Link)>();
        var seen = new HashSet<int>();
        var read = 0;
        await foreach (var link in found.WithCancellation(cancellation).ConfigureAwait(false))
        {
            Look(++read, WorkPrices.OrderedLinks, work, cancellation);
            var row = farRow(link.Id - 1);
            if (seen.Add(row))
            {
                work.Hold(WorkPrices.BytesOfLink * link.OrderValues.Length);
                firsts.Add((row, link));
            }
        }

        return firsts;
    }

    private static void Look(int read, int perUnit, RequestWork work, CancellationToken cancellation)
    {
        if (read % LinksBetweenLooks == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            work.Spend(WorkPrices.Of(LinksBetweenLooks, perUnit));
        }
    }
}
