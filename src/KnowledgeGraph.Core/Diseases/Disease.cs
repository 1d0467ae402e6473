namespace KnowledgeGraph.Core.Diseases;

/// <summary>One disease: the record that a clique of exactly matching identifiers stands for.</summary>
public sealed class Disease
{
    /// <summary>Row key, dense from 1 in the order of <see cref="Curie"/>; the graph image's row number plus one.</summary>
    public int Id { get; set; }

    /// <summary>Canonical identifier: MONDO if there is one, else OMIM, ORPHA, UMLS, MEDGEN.</summary>
    public required string Curie { get; set; }

    /// <summary>Preferred name.</summary>
    public required string Name { get; set; }

    /// <summary>Usual abbreviation, e.g. VWM2.</summary>
    public string? Acronym { get; set; }

    /// <summary>UMLS semantic type, e.g. Disease or Syndrome.</summary>
    public string? SemanticType { get; set; }

    /// <summary>MedGen's number, bare, e.g. 1841040.</summary>
    public string? MedgenUid { get; set; }

    /// <summary>UMLS concept id (C5830404) or NCBI's own (CN…).</summary>
    public string? ConceptId { get; set; }

    /// <summary>The MONDO CURIE.</summary>
    public string? MondoId { get; set; }

    /// <summary>The bare MIM number, e.g. 620312.</summary>
    public string? OmimId { get; set; }

    /// <summary>The ORPHA CURIE.</summary>
    public string? OrphanetId { get; set; }

    /// <summary>Names of its modes of inheritance, in the order of name, joined by <c>; </c>; null where no source states one.</summary>
    public string? Inheritance { get; set; }
}
