namespace KnowledgeGraph.Formats.G2P;

/// <summary>One gene–disease pair of Gene2Phenotype.</summary>
/// <param name="GeneSymbol">Symbol.</param>
/// <param name="GeneMim">MIM number of the gene.</param>
/// <param name="DiseaseName">Name of the disease.</param>
/// <param name="DiseaseMim">MIM number, or No disease mim.</param>
/// <param name="Category">definitive, strong, limited, …; until 2021 confirmed, probable, possible, ….</param>
/// <param name="AllelicRequirement">monoallelic, biallelic, …</param>
/// <param name="MutationConsequence">loss of function, …; since 2025 the molecular mechanism.</param>
/// <param name="Phenotypes">HPO terms.</param>
/// <param name="Pmids">Papers; now and then a Bookshelf id, or two run together.</param>
/// <param name="Panel">DD, Eye, Skin, …</param>
/// <param name="HgncNumber">Number of the HGNC id.</param>
/// <param name="DiseaseMondo">MONDO class, since 2025.</param>
/// <param name="Date">When the pair was entered, or last reviewed since 2025; No date in old files.</param>
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
    string? HgncNumber,
    string? DiseaseMondo,
    string? Date);
