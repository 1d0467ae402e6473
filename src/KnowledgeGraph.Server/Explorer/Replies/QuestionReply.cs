namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A phenotype worth asking about, with who leads after each answer.</summary>
internal sealed record QuestionReply
{
    public required RecordRef Phenotype { get; init; }

    public required double Gain { get; init; }

    public required double Chance { get; init; }

    public required IReadOnlyList<LeaderReply> IfYes { get; init; }

    public required IReadOnlyList<LeaderReply> IfNo { get; init; }
}
