using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A term of an ontology, asked for by identifier and by place in the hierarchy: the row itself, or a term that it names.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Ontology">Whose hierarchy: the diseases' or the phenotypes'.</param>
public sealed record TermField(string Name, string Description, EntityType Ontology) : FilterField(Name, Description)
{
    /// <summary>The identifiers of terms that rows which belong to the row hold: one that fits is enough. Null where the row itself is the term.</summary>
    public ScalarField? Curie { get; init; }

    /// <summary>The term that the row names by its key. Null where the row itself is the term.</summary>
    public RecordField? Record { get; init; }
}
