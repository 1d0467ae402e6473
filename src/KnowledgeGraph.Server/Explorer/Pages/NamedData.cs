using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>Named</c>.</summary>
internal sealed record NamedData
{
    public IReadOnlyList<ResolutionReply>? Resolve { get; init; }
}
