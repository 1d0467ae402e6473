using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A term of an ontology, filtered by identifier and by place in the hierarchy: the row itself, or a term that it names.</summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="Ontology">The kind of record whose hierarchy is used: disease or phenotype.</param>
public sealed record TermField(string Name, string Description, EntityType Ontology) : FilterField(Name, Description)
{
    /// <summary>
    /// The identifiers of terms in the rows that belong to this row, of which one match is enough. Null if the row itself is the term.
    /// </summary>
    public ScalarField? Curie { get; init; }

    /// <summary>The term that the row names by its key. Null if the row itself is the term.</summary>
    public RecordField? Record { get; init; }
}
