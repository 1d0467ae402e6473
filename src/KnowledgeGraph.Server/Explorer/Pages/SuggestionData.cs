using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>Suggestions</c>.</summary>
internal sealed record SuggestionData
{
    public required IReadOnlyList<HitReply>? Suggest { get; init; }
}
