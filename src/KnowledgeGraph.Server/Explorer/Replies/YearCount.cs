namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Papers of a year.</summary>
internal sealed record YearCount
{
    public int? Year { get; init; }

    public required int Count { get; init; }
}
