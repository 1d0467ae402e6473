namespace KnowledgeGraph.Formats.Omim;

/// <summary>The papers an OMIM entry refers to.</summary>
/// <param name="MimNumber">The entry.</param>
/// <param name="IsPhenotype">True for entries with a number sign only.</param>
/// <param name="DateFetched">ISO date.</param>
/// <param name="Pmids">The papers.</param>
public sealed record OmimReferences(
    string MimNumber,
    string? IsPhenotype,
    string? DateFetched,
    IReadOnlyList<string> Pmids);
