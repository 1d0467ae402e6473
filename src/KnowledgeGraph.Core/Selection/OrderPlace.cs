namespace KnowledgeGraph.Core.Selection;

/// <summary>A place in an ordered list: the values of the order's columns, and the key that decides between equal ones.</summary>
/// <param name="Values">One for each column of the order.</param>
/// <param name="Key">The key, a row plus one. The row at the place itself is never included.</param>
public sealed record OrderPlace(IReadOnlyList<object?> Values, int Key);
