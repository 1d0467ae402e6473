namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>The first changes of a list.</summary>
internal sealed record ChangeList<T>
{
    public required int TotalCount { get; init; }

    public required IReadOnlyList<T> Nodes { get; init; }
}
