namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A link that met a filter: the record it was asked for, its key, and the values it is ordered by.</summary>
/// <param name="NearId">The key of the record whose links were asked for.</param>
/// <param name="Id">The link's key.</param>
/// <param name="OrderValues">One per order term; enums and booleans as integers.</param>
public sealed record LinkRow(int NearId, int Id, object?[] OrderValues);
