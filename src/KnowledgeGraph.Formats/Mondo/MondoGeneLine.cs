namespace KnowledgeGraph.Formats.Mondo;

/// <summary>A disease caused by variants in a gene.</summary>
/// <param name="MondoId">Address of the disease.</param>
/// <param name="HgncId">Address of the gene.</param>
/// <param name="OmimDiseaseId">OMIM entry of the disease.</param>
/// <param name="OmimGene">OMIM entry of the gene.</param>
public sealed record MondoGeneLine(
    string MondoId,
    string HgncId,
    string? OmimDiseaseId,
    string? OmimGene);
