namespace KnowledgeGraph.Storage.Releases;

/// <summary>What became of a draft.</summary>
/// <param name="Release">The release.</param>
/// <param name="AlreadyExisted">True if the same content was there before and has been kept.</param>
public sealed record CompletedDraft(ReleaseSummary Release, bool AlreadyExisted);
