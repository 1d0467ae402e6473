using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The releases in which a record has changed, newest first.</summary>
internal sealed record VersionsOfRecord
{
    public IReadOnlyList<RecordVersionReply>? Versions { get; init; }
}
