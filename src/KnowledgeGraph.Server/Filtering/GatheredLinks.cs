using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// The links of a term and of terms around it, each far record once. A request gathers the same list once, however often it asks for it.
/// </summary>
/// <param name="near">The record whose links these are.</param>
/// <param name="links">The links, from the terms to the records.</param>
/// <param name="terms">The terms whose links count.</param>
/// <param name="farCount">Records at the far end, in all.</param>
/// <param name="farRow">The record that a link leads to.</param>
internal sealed class GatheredLinks(EntityNode near, Adjacency links, int[] terms, int farCount, Func<int, int> farRow)
{
    private const int LinksBetweenLooks = 1_024;

    /// <summary>For each term a number by which the links of some go before those of others; null: all are alike.</summary>
    public IReadOnlyList<int>? Ranks { get; init; }

    /// <summary>Whether a link counts; null if all do.</summary>
    public Func<int, bool>? IsPicked { get; init; }

    /// <summary>
    /// The name of these links among all that a request gathers from the record; null if the list that asks for them names them.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>All of them, in the order of the image.</summary>
    public IOrderedRows All(RequestLoaders loaders, string list, RequestWork work, CancellationToken cancellation) =>
        loaders.Gathered.Of(Key ?? list, near.Row, () => Gather(IsPicked, work, cancellation));

    /// <summary>Those that meet a filter, in an order; in that of the image where none is given.</summary>
    public Task<IOrderedRows> FindAsync(
        RequestLoaders loaders,
        string list,
        LinkEnds ends,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        RequestWork work,
        CancellationToken cancellation) =>
        loaders.Gathered.OfAsync(
            list,
            async context =>
            {
                work.Spend(WorkPrices.Of(links.DegreeOf(terms), WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
                var keys = terms.Select(row => row + 1).ToList();
                var found = ends.Shape.Links(context, new LinkQuery(ends.Near, ends.Far, keys, filter, order));
                return order.Count > 0
                    ? new ValueOrderedRows(order, await FirstsAsync(found, work, cancellation).ConfigureAwait(false))
                    : Gather(Both((await FoundAsync(found, work, cancellation).ConfigureAwait(false)).Contains), work, cancellation);
            },
            cancellation);

    private Func<int, bool> Both(Func<int, bool> isFound) => IsPicked is { } isPicked ? link => isFound(link) && isPicked(link) : isFound;

    private IOrderedRows Gather(Func<int, bool>? isPicked, RequestWork work, CancellationToken cancellation)
    {
        var count = links.DegreeOf(terms);
        if (Ranks is { } ranks)
        {
            work.Spend(WorkPrices.Of(count + terms.Length, WorkPrices.RankedLinks));
            work.Hold(Math.Min(count, farCount) * RankedRows.BytesPerRow);
            return RankedRows.Of(links, terms, ranks, isPicked, cancellation);
        }

        work.Spend(WorkPrices.Of(count, WorkPrices.GatheredLinks));
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

    // The first link of each record, in the order that the database gives them, of equals that of the term that ranks first; what comes
    // again is let go at once.
    private async Task<List<(int Row, LinkRow Link)>> FirstsAsync(
        IAsyncEnumerable<LinkRow> found,
        RequestWork work,
        CancellationToken cancellation)
    {
        var firsts = new List<(int Row, LinkRow Link)>();
        var places = new Dictionary<int, int>();
        var rankOf = Ranks is { } ranks ? terms.Zip(ranks).ToDictionary(pair => pair.First + 1, pair => pair.Second) : null;
        var read = 0;
        await foreach (var link in found.WithCancellation(cancellation).ConfigureAwait(false))
        {
            Look(++read, WorkPrices.OrderedLinks, work, cancellation);
            var row = farRow(link.Id - 1);
            if (IsPicked?.Invoke(link.Id - 1) == false)
            {
                continue;
            }

            if (places.TryAdd(row, firsts.Count))
            {
                work.Hold(WorkPrices.BytesOfLink * link.OrderValues.Length);
                firsts.Add((row, link));
            }
            else if (rankOf is not null && firsts[places[row]].Link is var known && rankOf[link.NearId] < rankOf[known.NearId]
                && link.OrderValues.SequenceEqual(known.OrderValues))
            {
                firsts[places[row]] = (row, link);
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
