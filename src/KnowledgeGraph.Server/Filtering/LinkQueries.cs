using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The filters and orders of links that fields of the document ask for and the image answers; one a field, however many records it is resolved on.</summary>
internal sealed class LinkQueries(GraphImage graph)
{
    private const int LinksBetweenLooks = 1_024;

    private readonly Dictionary<GraphQLField, Asked> _known = [];

    /// <summary>The links of a record that fit; null where the image does not hold what is asked.</summary>
    /// <param name="field">The field.</param>
    /// <param name="ends">What can be asked of the links, and from which end they are walked.</param>
    /// <param name="filter">Which links.</param>
    /// <param name="order">In which order.</param>
    /// <param name="nearRow">The record.</param>
    /// <param name="all">Its links.</param>
    /// <param name="work">What it is paid from.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    public IOrderedRows? Find(
        GraphQLField field,
        LinkEnds ends,
        FilterNode filter,
        IReadOnlyList<OrderTerm> order,
        int nearRow,
        IOrderedRows all,
        RequestWork work,
        CancellationToken cancellation)
    {
        if (Of(field, ends, filter, order, work) is not { Query: { } query } asked)
        {
            return null;
        }

        var found = query.Find(nearRow, all, cancellation);
        Pay(asked, found.Count, order.Count, work);
        return order.Count == 0
            ? new PickedRows(all, found)
            : new ValueOrderedRows(order, found.ConvertAll(position => (all.Row(position), query.LinkAt(nearRow, all, position))));
    }

    private Asked Of(GraphQLField field, LinkEnds ends, FilterNode filter, IReadOnlyList<OrderTerm> order, RequestWork work)
    {
        lock (_known)
        {
            if (!_known.TryGetValue(field, out var asked))
            {
                asked = new Asked(ImageLinkQuery.Of(graph, ends.Shape, ends.Near, filter, order));
                if (asked.Query is not null)
                {
                    // What the filter takes by itself is paid for once for all records.
                    work.Spend(FilterPrices.OfHandedTerms(filter));
                }

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

    private sealed class Asked(ImageLinkQuery? query)
    {
        public ImageLinkQuery? Query { get; } = query;

        public int Found { get; set; }
    }
}
