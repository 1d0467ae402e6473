using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// The links of a term and of terms around it, each far record once. A request gathers the same list once, however often it asks for it.
/// </summary>
/// <param name="near">The record whose links these are.</param>
/// <param name="set">The links.</param>
/// <param name="end">The end of the links that the terms are at.</param>
/// <param name="terms">The terms whose links count.</param>
/// <param name="farCount">Records at the far end, in all.</param>
internal sealed class GatheredLinks(EntityNode near, LinkSet set, LinkEnd end, int[] terms, int farCount)
{
    private readonly Adjacency _links = end == LinkEnd.Left ? set.ByLeft : set.ByRight;

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
    public IOrderedRows Find(
        RequestLoaders loaders,
        string list,
        LinkEnds ends,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        RequestWork work,
        CancellationToken cancellation) =>
        loaders.Gathered.Of(list, near.Row, () =>
        {
            var count = _links.DegreeOf(terms);
            work.Spend(WorkPrices.Of(count, WorkPrices.FilteredLinks) + FilterPrices.OfHandedTerms(filter));
            var query = ImageLinkQuery.Of(loaders.Graph, ends.Shape, ends.Near, filter, order);
            var holds = query.Test(count, cancellation);
            return order.Count == 0
                ? Gather(link => holds(link, NearRow(link), FarRow(link)) && IsPicked?.Invoke(link) != false, work, cancellation)
                : Ordered(query, holds, order, work, cancellation);
        });

    private IOrderedRows Gather(Func<int, bool>? isPicked, RequestWork work, CancellationToken cancellation)
    {
        var count = _links.DegreeOf(terms);
        if (Ranks is { } ranks)
        {
            work.Spend(WorkPrices.Of(count + terms.Length, WorkPrices.RankedLinks));
            work.Hold(Math.Min(count, farCount) * RankedRows.BytesPerRow);
            return RankedRows.Of(_links, terms, ranks, isPicked, cancellation);
        }

        work.Spend(WorkPrices.Of(count, WorkPrices.GatheredLinks));
        var rows = GatheredRows.Of(_links, terms, farCount, isPicked, cancellation);
        work.Hold((long)rows.Count * GatheredRows.BytesPerRow);
        return rows;
    }

    private ValueOrderedRows Ordered(
        ImageLinkQuery query,
        Func<int, int, int, bool> holds,
        IReadOnlyList<OrderTerm> order,
        RequestWork work,
        CancellationToken cancellation)
    {
        var found = new List<(int Link, int Near, int Far, long Tie)>();
        for (var place = 0; place < terms.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            var term = terms[place];
            var neighbours = _links.Neighbours(term);
            var run = _links.Links(term);
            for (var position = 0; position < run.Length; position++)
            {
                var link = run[position];
                if (holds(link, term, neighbours[position]) && IsPicked?.Invoke(link) != false)
                {
                    found.Add((link, term, neighbours[position], RankedRows.KeyOf(Ranks?[place] ?? 0, _links.SortKey(link))));
                }
            }
        }

        work.Spend(WorkPrices.Of(found.Count, WorkPrices.OrderedLinks));
        work.Hold((long)found.Count * WorkPrices.BytesOfLink * order.Count);
        return new ValueOrderedRows(order, query.Firsts(found, cancellation));
    }

    private int NearRow(int link) => end == LinkEnd.Left ? set.LeftRow(link) : set.RightRow(link);

    private int FarRow(int link) => end == LinkEnd.Left ? set.RightRow(link) : set.LeftRow(link);
}
