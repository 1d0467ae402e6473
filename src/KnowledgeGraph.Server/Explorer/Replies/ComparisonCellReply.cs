namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The state of a phenotype in a disease.</summary>
internal sealed record ComparisonCellReply
{
    public required bool Present { get; init; }

    public required bool Negated { get; init; }

    public required bool Inherited { get; init; }

    public FrequencyReply? Frequency { get; init; }
}
