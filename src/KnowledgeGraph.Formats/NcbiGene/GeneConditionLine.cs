namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>One gene named with one condition.</summary>
/// <param name="GeneId">NCBI gene number.</param>
/// <param name="AssociatedGene">Symbol if the gene is considered associated.</param>
/// <param name="RelatedGene">Symbol if the gene is only related.</param>
/// <param name="ConceptId">Concept id of the condition.</param>
/// <param name="DiseaseName">Name of the condition.</param>
/// <param name="SourceName">The source of the name.</param>
/// <param name="SourceId">The condition's identifier in that source.</param>
/// <param name="DiseaseMim">MIM number of the condition.</param>
/// <param name="LastUpdated">The date of the last update.</param>
public sealed record GeneConditionLine(
    int GeneId,
    string? AssociatedGene,
    string? RelatedGene,
    string? ConceptId,
    string? DiseaseName,
    string? SourceName,
    string? SourceId,
    string? DiseaseMim,
    DateOnly? LastUpdated);
