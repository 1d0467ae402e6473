namespace KnowledgeGraph.Formats.Hpoa;

/// <summary>One row of genes_to_disease.txt.</summary>
/// <param name="NcbiGeneId">NCBIGene CURIE; absent in a few rows.</param>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="AssociationType">MENDELIAN, POLYGENIC or UNKNOWN.</param>
/// <param name="DiseaseId">OMIM or ORPHA identifier of the disease.</param>
/// <param name="Source">The source from which HPO took the row.</param>
public sealed record GeneDiseaseLine(
    string? NcbiGeneId,
    string? GeneSymbol,
    string AssociationType,
    string DiseaseId,
    string? Source);
