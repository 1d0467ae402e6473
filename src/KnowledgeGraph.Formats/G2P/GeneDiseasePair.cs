namespace KnowledgeGraph.Formats.G2P;

/// <summary>One gene–disease pair of Gene2Phenotype.</summary>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="GeneMim">MIM number of the gene.</param>
/// <param name="DiseaseName">Name of the disease.</param>
/// <param name="DiseaseMim">MIM number, or No disease mim.</param>
/// <param name="Category">confirmed, probable, possible, …</param>
/// <param name="AllelicRequirement">monoallelic, biallelic, …</param>
/// <param name="MutationConsequence">loss of function, …</param>
/// <param name="Phenotypes">HPO terms.</param>
/// <param name="Pmids">Papers; now and then a Bookshelf id, or two run together.</param>
/// <param name="Panel">DD, Eye, Skin, …</param>
/// <param name="HgncNumber">Number of the HGNC id.</param>
public sealed record GeneDiseasePair(
    string GeneSymbol,
    string? GeneMim,
    string? DiseaseName,
    string? DiseaseMim,
    string? Category,
    string? AllelicRequirement,
    string? MutationConsequence,
    IReadOnlyList<string> Phenotypes,
    IReadOnlyList<string> Pmids,
    string? Panel,
    string? HgncNumber);
