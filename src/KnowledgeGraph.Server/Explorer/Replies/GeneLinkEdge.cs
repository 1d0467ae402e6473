namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A link between a disease and a gene, from either end.</summary>
internal sealed record GeneLinkEdge<T>
{
    public required string Association { get; init; }

    public string? Validity { get; init; }

    public required bool Negated { get; init; }

    public required bool SourcesDisagree { get; init; }

    public OriginReply? Origin { get; init; }

    public required T Node { get; init; }

    public required IReadOnlyList<StatementReply> Sources { get; init; }
}
