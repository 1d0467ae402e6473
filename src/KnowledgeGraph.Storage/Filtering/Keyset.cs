namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A place in an ordered list: the values of its order terms, and the key that decides among equals.</summary>
/// <param name="Values">One per order term; enums and booleans as integers.</param>
/// <param name="Id">Rows up to this key (looking forward), or from it on (looking backward), are left out among equals.</param>
public sealed record Keyset(IReadOnlyList<object?> Values, int Id);
