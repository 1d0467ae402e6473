namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A paper whose record PubMed has merged into another.</summary>
/// <param name="Pmid">The number under which it was known.</param>
/// <param name="MergedInto">The number of the record that PubMed returns now.</param>
public sealed record MergedPaper(int Pmid, int MergedInto);
