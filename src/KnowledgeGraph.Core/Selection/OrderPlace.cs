namespace KnowledgeGraph.Core.Selection;

/// <summary>A place in an ordered list: the values of its order, and the key that decides among equals.</summary>
/// <param name="Values">One for each column of the order.</param>
/// <param name="Key">The key, a row plus one. No row stands at the place itself.</param>
public sealed record OrderPlace(IReadOnlyList<object?> Values, int Key);
