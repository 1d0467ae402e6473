using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>NextQuestions</c>.</summary>
internal sealed record QuestionData
{
    public IReadOnlyList<QuestionReply>? NextQuestions { get; init; }
}
