using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>A place in the order of results: only results after it are wanted.</summary>
/// <param name="Score">The score of the last record seen.</param>
/// <param name="Type">The kind of that record.</param>
/// <param name="LastRow">The last row of that kind up to it, in the order of CURIE.</param>
public readonly record struct SearchPlace(double Score, EntityType Type, int LastRow);
