namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Another name of a record.</summary>
internal sealed record SynonymReply
{
    public required string Name { get; init; }

    public required string Scope { get; init; }

    public string? Source { get; init; }

    public required bool IsAbbreviation { get; init; }

    public required bool IsLayperson { get; init; }
}
