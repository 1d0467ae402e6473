using KnowledgeGraph.Core.Export;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Holds the part of the graph that an operation finds, for a reply that is written from it and not from the fields selected.
/// </summary>
public sealed class FoundGraph
{
    /// <summary>The part that was found first; null as long as nothing is found.</summary>
    public GraphSelection? Selection { get; private set; }

    /// <summary>Keeps the first thing that is found.</summary>
    public void Keep(Func<GraphSelection> select) => Selection ??= select();
}
