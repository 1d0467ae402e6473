namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A term that two others have in common, with the organ systems that it belongs to.</summary>
internal sealed record SharedTermReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public IReadOnlyList<CurieReply> BodySystems { get; init; } = [];

    /// <summary>Whether it says more than in which organ system something is.</summary>
    public bool TellsSomething => BodySystems.Count > 0 && BodySystems.All(system => system.Curie != Curie);
}
