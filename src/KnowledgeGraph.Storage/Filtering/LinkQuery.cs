namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The filtered and ordered links of many records at once.</summary>
/// <param name="Near">The end whose records are given.</param>
/// <param name="Far">The other end; its key decides where the order leaves a tie.</param>
/// <param name="NearIds">Keys of the records.</param>
/// <param name="Filter">Which of their links.</param>
/// <param name="Order">In which order.</param>
public sealed record LinkQuery(
    RecordField Near,
    RecordField Far,
    IReadOnlyList<int> NearIds,
    FilterNode Filter,
    IReadOnlyList<OrderTerm> Order);
