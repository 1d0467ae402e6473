namespace KnowledgeGraph.Import.Download;

/// <summary>The outcome of downloading a release's papers.</summary>
/// <param name="Fetched">The number of records that arrived in this run.</param>
/// <param name="Came">The number of records that have arrived in this run or before.</param>
/// <param name="Merged">The number of papers for which PubMed gives the record of another number.</param>
/// <param name="Missing">The number of papers for which PubMed has no article: no record at all, or that of a book chapter.</param>
/// <param name="Failed">The requests that were given up.</param>
public sealed record PaperOutcome(int Fetched, int Came, int Merged, int Missing, IReadOnlyList<DownloadOutcome> Failed);
