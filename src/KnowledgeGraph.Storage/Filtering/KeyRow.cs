namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A row that met a filter: its key, and the values it is ordered by.</summary>
/// <param name="Id">The row's key.</param>
/// <param name="OrderValues">One per order term; enums and booleans as integers.</param>
public sealed record KeyRow(int Id, object?[] OrderValues);
