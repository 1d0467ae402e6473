namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>One row of genes_to_phenotype.txt as published until early 2023.</summary>
/// <param name="NcbiGeneId">NCBI gene number.</param>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="HpoId">The feature.</param>
/// <param name="FrequencyRaw">n/m or n%.</param>
/// <param name="FrequencyTerm">HPO frequency term.</param>
/// <param name="DiseaseId">OMIM or ORPHA identifier of the disease.</param>
public sealed record GenePhenotype2022Line(
    int NcbiGeneId,
    string? GeneSymbol,
    string HpoId,
    string? FrequencyRaw,
    string? FrequencyTerm,
    string DiseaseId);
