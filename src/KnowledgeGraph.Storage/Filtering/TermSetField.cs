using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>At least so many of a set of terms, and none of another.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Ontology">The ontology of the terms.</param>
/// <param name="HasAnyOf">The condition that the row has one of some terms (keys), at no less than a frequency if one is given.</param>
public sealed record TermSetField(
    string Name,
    string Description,
    EntityType Ontology,
    Func<IReadOnlyList<int>, double?, FilterNode> HasAnyOf)
    : FilterField(Name, Description);
