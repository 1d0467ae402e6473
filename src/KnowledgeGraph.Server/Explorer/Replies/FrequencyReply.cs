namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>How often a feature is seen.</summary>
internal sealed record FrequencyReply
{
    public required string Text { get; init; }

    public double? Ratio { get; init; }

    public int? Numerator { get; init; }

    public int? Denominator { get; init; }
}
