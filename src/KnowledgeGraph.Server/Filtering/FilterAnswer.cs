using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>One page that has been answered.</summary>
/// <param name="List">Names the list in its cursors.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Filter">Which rows the list has.</param>
/// <param name="Found">The rows, with one more than asked for if there is one.</param>
/// <param name="Gaps">What the filter asks for and the release does not hold.</param>
/// <param name="Reports">How terms of the filter were understood.</param>
internal sealed record FilterAnswer(
    ListName List,
    PageRequest Request,
    FilterNode Filter,
    IReadOnlyList<KeyRow> Found,
    IReadOnlyList<FilterGap> Gaps,
    IReadOnlyList<TermReport> Reports);
