using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>One page that has been answered.</summary>
/// <param name="List">Names the list in its cursors.</param>
/// <param name="Request">The data that was asked for.</param>
/// <param name="Filter">The filter of the list.</param>
/// <param name="Order">The order of the list.</param>
/// <param name="Found">The rows, with one more than asked for if there is one.</param>
/// <param name="Gaps">The data that the filter asks for and the release does not hold.</param>
/// <param name="Reports">How terms of the filter were understood.</param>
internal sealed record FilterAnswer(
    ListName List,
    PageRequest Request,
    FilterNode Filter,
    IReadOnlyList<OrderTerm> Order,
    IReadOnlyList<KeyRow> Found,
    IReadOnlyList<FilterGap> Gaps,
    IReadOnlyList<TermReport> Reports);
