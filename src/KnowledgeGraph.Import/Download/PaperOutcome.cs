namespace KnowledgeGraph.Import.Download;

/// <summary>What became of a release's papers.</summary>
/// <param name="Fetched">Records that have come now.</param>
/// <param name="Came">Records that have come, now or before.</param>
/// <param name="Merged">Papers that PubMed answers with the record of another number.</param>
/// <param name="Missing">Papers that PubMed has no article of: no record at all, or that of a book's chapter.</param>
/// <param name="Failed">Requests that were given up.</param>
public sealed record PaperOutcome(int Fetched, int Came, int Merged, int Missing, IReadOnlyList<DownloadOutcome> Failed);
