namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A feature within an organ system.</summary>
internal sealed record SystemFeatureReply
{
    public required bool Primary { get; init; }

    public required RecordKey Phenotype { get; init; }
}
