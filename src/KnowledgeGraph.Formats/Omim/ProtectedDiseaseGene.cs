namespace KnowledgeGraph.Formats.Omim;

/// <summary>A disease–gene pair that needs more than one gene.</summary>
/// <param name="PhenotypeMim">OMIM CURIE of the disease.</param>
/// <param name="MondoId">MONDO class.</param>
/// <param name="Type">digenic, …</param>
/// <param name="GeneMim">OMIM CURIE of the gene.</param>
/// <param name="HgncId">HGNC CURIE of the gene.</param>
/// <param name="Orcid">ORCID iD of the person who recorded the pair.</param>
public sealed record ProtectedDiseaseGene(
    string PhenotypeMim,
    string? MondoId,
    string Type,
    string? GeneMim,
    string? HgncId,
    string? Orcid);
