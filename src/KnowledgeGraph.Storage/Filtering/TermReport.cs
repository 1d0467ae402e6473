using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A term that a filter does not simply name by its identifier.</summary>
/// <param name="Found">The record that it was found to mean.</param>
/// <param name="Ontology">The kind of record that was asked for.</param>
/// <param name="Operation">The operation that names it, as the inputs call it.</param>
/// <param name="IsNegative">
/// True if the operation excludes rows, or is nested in one that does: an unknown term would then let in rows that were to be excluded.
/// </param>
public readonly record struct TermReport(FoundRecord Found, EntityType Ontology, string Operation, bool IsNegative);
