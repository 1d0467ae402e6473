namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>A paper of a gene.</summary>
/// <param name="TaxId">NCBI taxon; 9606 is human.</param>
/// <param name="GeneId">NCBI gene number.</param>
/// <param name="Pmid">The paper.</param>
public sealed record GenePubMedLink(
    int TaxId,
    int GeneId,
    int Pmid);
