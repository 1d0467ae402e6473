namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Whose fact a row of a disease's list is.</summary>
internal sealed record OriginReply
{
    public required string Relation { get; init; }

    public required int Distance { get; init; }

    public required RecordRef Disease { get; init; }

    public FrequencyReply? Frequency { get; init; }
}
