namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>A gene number that NCBI has discontinued.</summary>
/// <param name="TaxId">NCBI taxon; 9606 is human.</param>
/// <param name="GeneId">The gene that took its place; null if none did.</param>
/// <param name="DiscontinuedId">The discontinued number.</param>
/// <param name="DiscontinuedSymbol">The symbol it had.</param>
/// <param name="Date">When it was discontinued, yyyymmdd.</param>
public sealed record GeneHistoryLine(
    int TaxId,
    int? GeneId,
    int DiscontinuedId,
    string? DiscontinuedSymbol,
    string? Date);
