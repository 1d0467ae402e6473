using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A term of a filter that is not simply named by its identifier.</summary>
/// <param name="Found">What it was found to mean.</param>
/// <param name="Ontology">The kind of record that was asked for.</param>
/// <param name="Operation">The operation that names it, as the inputs call it.</param>
/// <param name="IsNegative">The operation rules rows out, or stands below one that does: a term that means nothing would let in what was to be ruled out.</param>
public readonly record struct TermReport(FoundRecord Found, EntityType Ontology, string Operation, bool IsNegative);
