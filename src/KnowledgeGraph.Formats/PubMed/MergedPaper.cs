namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A paper whose record PubMed has merged into another.</summary>
/// <param name="Pmid">The number that it was known by.</param>
/// <param name="MergedInto">The number of the record that PubMed answers with now.</param>
public sealed record MergedPaper(int Pmid, int MergedInto);
