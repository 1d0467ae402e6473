using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Records;

/// <summary>One record of an image: what the four kinds share. Two nodes are equal if they are the same row of the same image.</summary>
/// <param name="Graph">The image.</param>
/// <param name="Row">The record's row in its table.</param>
public abstract record EntityNode(GraphImage Graph, int Row)
{
    /// <summary>The kind of record.</summary>
    public abstract EntityType Type { get; }

    /// <summary>Canonical identifier.</summary>
    public abstract string Curie { get; }

    /// <summary>The name to show.</summary>
    public abstract string Label { get; }

    /// <summary>The record's page at its authority.</summary>
    public virtual string? Url => IdentifierUrl.Of(Curie);

    /// <summary>Relay's global id.</summary>
    public string Id => GlobalId.Encode(Type, Curie);

    /// <summary>Every identifier but the canonical one.</summary>
    public abstract IEnumerable<IdentifierRow> Identifiers { get; }

    /// <summary>The node of a record.</summary>
    public static EntityNode Of(GraphImage graph, EntityType type, int row) => type switch
    {
        EntityType.Disease => new DiseaseNode(graph, row),
        EntityType.Gene => new GeneNode(graph, row),
        EntityType.Phenotype => new PhenotypeNode(graph, row),
        EntityType.Citation => new CitationNode(graph, row),
        _ => throw UnknownKind.Of(type),
    };
}
