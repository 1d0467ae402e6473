namespace KnowledgeGraph.Formats.Ontology;

/// <summary>One term of an ontology.</summary>
/// <param name="Id">CURIE; addresses of OBO and ORDO terms are shortened, others stay as they are.</param>
/// <param name="Label">The name.</param>
/// <param name="Definition">The definition.</param>
/// <param name="IsObsolete">Withdrawn.</param>
/// <param name="AlternativeIds">Ids of terms merged into this one.</param>
/// <param name="ReplacedBy">The term to use in place of a withdrawn one.</param>
/// <param name="Synonyms">Other names.</param>
/// <param name="Xrefs">Cross-references.</param>
public sealed record OntologyTerm(
    string Id,
    string? Label,
    string? Definition,
    bool IsObsolete,
    IReadOnlyList<string> AlternativeIds,
    string? ReplacedBy,
    IReadOnlyList<OntologySynonym> Synonyms,
    IReadOnlyList<string> Xrefs)
    : IOntologyItem;
