using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>Reads the keys of all rows of a shape that meet a filter from the database.</summary>
/// <param name="shape">The rows.</param>
/// <param name="filter">The filter.</param>
/// <param name="cancellation">Ends the reading.</param>
public delegate Task<IReadOnlyList<int>> ReadKeys(FilterShape shape, FilterNode filter, CancellationToken cancellation);
