namespace KnowledgeGraph.Storage.Releases;

/// <summary>The result of completing a draft.</summary>
/// <param name="Release">The release.</param>
/// <param name="AlreadyExisted">True if a release with the same content existed before and has been kept.</param>
public sealed record CompletedDraft(ReleaseSummary Release, bool AlreadyExisted);
