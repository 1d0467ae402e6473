namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The disease that a row of a disease's list is stated for.</summary>
internal sealed record OriginReply
{
    public required string Relation { get; init; }

    public required int Distance { get; init; }

    public required RecordRef Disease { get; init; }

    public FrequencyReply? Frequency { get; init; }
}
