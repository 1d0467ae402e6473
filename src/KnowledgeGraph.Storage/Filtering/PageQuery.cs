namespace KnowledgeGraph.Storage.Filtering;

/// <summary>One page of a filtered and ordered list of records.</summary>
/// <param name="Filter">Which rows.</param>
/// <param name="Order">In which order; the key decides where it leaves a tie.</param>
/// <param name="After">Only rows beyond this place.</param>
/// <param name="Before">Only rows before this place.</param>
/// <param name="Size">At most so many rows.</param>
/// <param name="IsBackward">Taken from the end of the list.</param>
public sealed record PageQuery(FilterNode Filter, IReadOnlyList<OrderTerm> Order, Keyset? After, Keyset? Before, int Size, bool IsBackward);
