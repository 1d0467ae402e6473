namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>One row of genes_to_phenotype.txt.</summary>
/// <param name="NcbiGeneId">NCBI gene number.</param>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="HpoId">The feature.</param>
/// <param name="HpoName">Its label.</param>
/// <param name="Frequency">n/m, n% or an HPO term.</param>
/// <param name="DiseaseId">OMIM or ORPHA identifier of the disease.</param>
public sealed record GenePhenotypeLine(
    int NcbiGeneId,
    string? GeneSymbol,
    string HpoId,
    string? HpoName,
    string? Frequency,
    string DiseaseId);
