using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>VersionsPage</c>.</summary>
internal sealed record VersionsData
{
    public VersionsOfRecord? Disease { get; init; }

    public VersionsOfRecord? Gene { get; init; }

    public VersionsOfRecord? Phenotype { get; init; }

    public required ReleaseReply Release { get; init; }
}
