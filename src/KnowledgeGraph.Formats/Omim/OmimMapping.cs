namespace KnowledgeGraph.Formats.Omim;

/// <summary>The concepts and Orphanet entries of an OMIM entry.</summary>
/// <param name="MimNumber">The entry.</param>
/// <param name="IsPhenotype">True for entries with a number sign only.</param>
/// <param name="DateFetched">ISO date.</param>
/// <param name="UmlsIds">UMLS concepts.</param>
/// <param name="OrphanetIds">ORPHA numbers.</param>
public sealed record OmimMapping(
    string MimNumber,
    string? IsPhenotype,
    string? DateFetched,
    IReadOnlyList<string> UmlsIds,
    IReadOnlyList<string> OrphanetIds);
