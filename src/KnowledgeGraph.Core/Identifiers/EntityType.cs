namespace KnowledgeGraph.Core.Identifiers;

/// <summary>The four kinds of record.</summary>
public enum EntityType
{
    /// <summary>A disease or syndrome.</summary>
    Disease,

    /// <summary>A human gene.</summary>
    Gene,

    /// <summary>A term of the Human Phenotype Ontology.</summary>
    Phenotype,

    /// <summary>A paper in PubMed.</summary>
    Citation,
}
