namespace KnowledgeGraph.Server.Assistants;

/// <summary>How assistants are served, by the Model Context Protocol.</summary>
public sealed class AssistantOptions
{
    /// <summary>The smallest budget that a call may name: less says nothing.</summary>
    public const int LeastAnswerTokens = 200;

    /// <summary>Whether <c>/mcp</c> and <c>/llms.txt</c> are served.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Tokens that an answer takes at most, unless the call names another budget.</summary>
    public int AnswerTokens { get; set; } = 1_500;

    /// <summary>The largest budget that a call may name.</summary>
    public int MaxAnswerTokens { get; set; } = 20_000;
}
