namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>One gene of NCBI Gene.</summary>
/// <param name="TaxId">NCBI taxon; 9606 is human.</param>
/// <param name="GeneId">NCBI gene number.</param>
/// <param name="Symbol">Symbol.</param>
/// <param name="Synonyms">Other symbols.</param>
/// <param name="Xrefs">Identifiers elsewhere: MIM:…, HGNC:HGNC:…, Ensembl:….</param>
/// <param name="Chromosome">Chromosome.</param>
/// <param name="MapLocation">Cytogenetic band.</param>
/// <param name="Description">Name.</param>
/// <param name="TypeOfGene">protein-coding, pseudo, …</param>
/// <param name="OfficialSymbol">HGNC symbol.</param>
/// <param name="OfficialName">HGNC name.</param>
/// <param name="ModificationDate">yyyymmdd.</param>
public sealed record GeneInfoLine(
    int TaxId,
    int GeneId,
    string Symbol,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Xrefs,
    string? Chromosome,
    string? MapLocation,
    string? Description,
    string? TypeOfGene,
    string? OfficialSymbol,
    string? OfficialName,
    string? ModificationDate);
