namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>One pair of a MIM entry and a gene, with the entry's MedGen concept.</summary>
/// <param name="MimNumber">MIM number of the entry.</param>
/// <param name="GeneId">NCBI gene number.</param>
/// <param name="Type">gene or phenotype.</param>
/// <param name="Source">The source of the pair.</param>
/// <param name="MedGenCui">Concept id.</param>
/// <param name="Comment">nondisease, susceptibility, QTL 1, …</param>
public sealed record MimGeneLine(
    string MimNumber,
    int? GeneId,
    string Type,
    string? Source,
    string? MedGenCui,
    string? Comment);
