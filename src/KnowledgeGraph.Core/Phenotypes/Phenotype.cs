namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>One term of the Human Phenotype Ontology.</summary>
public sealed class Phenotype
{
    /// <summary>Row key, dense from 1 in the order of <see cref="Curie"/>; the graph image's row number plus one.</summary>
    public int Id { get; set; }

    /// <summary>The HPO id, e.g. HP:0001250.</summary>
    public required string Curie { get; set; }

    /// <summary>The label.</summary>
    public required string Name { get; set; }

    /// <summary>UMLS concept id or NCBI's own.</summary>
    public string? ConceptId { get; set; }

    /// <summary>MedGen's number, bare.</summary>
    public string? MedgenUid { get; set; }

    /// <summary>UMLS semantic type, e.g. Sign or Symptom.</summary>
    public string? SemanticType { get; set; }

    /// <summary>True for a term that HPO has withdrawn.</summary>
    public bool IsObsolete { get; set; }

    /// <summary>The term to use in its place, if HPO names one.</summary>
    public int? ReplacedById { get; set; }
}
