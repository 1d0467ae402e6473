namespace KnowledgeGraph.Formats.Hgnc;

/// <summary>One gene of HGNC.</summary>
/// <param name="HgncId">HGNC CURIE.</param>
/// <param name="Symbol">Approved symbol.</param>
/// <param name="Name">Approved name.</param>
/// <param name="LocusGroup">protein-coding gene, …</param>
/// <param name="LocusType">gene with protein product, …</param>
/// <param name="Status">Approved, Entry Withdrawn, …</param>
/// <param name="Location">Cytogenetic band.</param>
/// <param name="AliasSymbols">Other symbols.</param>
/// <param name="AliasNames">Other names.</param>
/// <param name="PreviousSymbols">Former symbols.</param>
/// <param name="PreviousNames">Former names.</param>
/// <param name="EntrezId">NCBI gene number.</param>
/// <param name="EnsemblId">Ensembl gene id.</param>
/// <param name="OmimIds">MIM numbers.</param>
/// <param name="DateModified">ISO date.</param>
public sealed record HgncGene(
    string HgncId,
    string Symbol,
    string? Name,
    string? LocusGroup,
    string? LocusType,
    string? Status,
    string? Location,
    IReadOnlyList<string> AliasSymbols,
    IReadOnlyList<string> AliasNames,
    IReadOnlyList<string> PreviousSymbols,
    IReadOnlyList<string> PreviousNames,
    int? EntrezId,
    string? EnsemblId,
    IReadOnlyList<string> OmimIds,
    string? DateModified);
