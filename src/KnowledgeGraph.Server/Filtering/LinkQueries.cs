using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// The filters and orders of links that fields of the document ask for; one a field, however many records it is resolved on.
/// </summary>
internal sealed class LinkQueries(GraphImage graph)
{
    private const int LinksBetweenLooks = 1_024;

    private readonly Dictionary<(GraphQLField Field, string LeftOut), Asked> _known = [];

    /// <summary>The links of a record that match.</summary>
    /// <param name="field">The field, and the parts of its filter that do not count.</param>
    /// <param name="ends">The shape of the links, and the end that they are followed from.</param>
    /// <param name="filter">The filter for the links.</param>
    /// <param name="order">The order of the links.</param>
    /// <param name="nearRow">The record.</param>
    /// <param name="all">Its links.</param>
    /// <param name="work">The budget that pays for it.</param>
    /// <param name="cancellation">Checked now and then.</param>
    public IOrderedRows Find(
        (GraphQLField Field, string LeftOut) field,
        LinkEnds ends,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        int nearRow,
        IOrderedRows all,
        RequestWork work,
        CancellationToken cancellation)
    {
        var asked = Of(field, ends, filter, order, work);
        var query = asked.Query;
        var found = query.Find(nearRow, all, cancellation);
        Pay(asked, found.Count, order.Count, work);
        return order.Count == 0
            ? new PickedRows(all, found)
            : new ValueOrderedRows(order, found.ConvertAll(position => (all.Row(position), query.LinkAt(nearRow, all, position))));
    }

    private Asked Of(
        (GraphQLField Field, string LeftOut) field, LinkEnds ends, FilterNode filter, IReadOnlyList<OrderTerm> order, RequestWork work)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(field, out var asked))
            {
                asked = new Asked(ImageLinkQuery.Of(graph, ends.Shape, ends.Near, filter, order));
                // The filter's own work is paid for once for all records.
                work.Spend(FilterPrices.OfHandedTerms(filter));
                _known.Add(field, asked);
            }

            return asked;
        }
    }

    private static void Pay(Asked asked, int found, int terms, RequestWork work)
    {
        int looks;
        lock (asked)
        {
            looks = ((asked.Found + found) / LinksBetweenLooks) - (asked.Found / LinksBetweenLooks);
            asked.Found += found;
        }

        for (; looks > 0; looks--)
        {
            work.Spend(WorkPrices.Of(LinksBetweenLooks, terms == 0 ? WorkPrices.FoundLinks : WorkPrices.OrderedLinks));
            work.Hold(LinksBetweenLooks * WorkPrices.BytesOfLink * Math.Max(1, terms));
        }
    }

    private sealed class Asked(ImageLinkQuery query)
    {
        public ImageLinkQuery Query { get; } = query;

        public int Found { get; set; }
    }
}
