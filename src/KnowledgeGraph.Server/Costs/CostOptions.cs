namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// Limits of the cost of one request, and the size assumed for a list of unknown length; docs/limits.md explains the rule.
/// </summary>
public sealed class CostOptions
{
    /// <summary>Weights of all fields that may be resolved.</summary>
    public long MaxFieldCost { get; set; } = 150_000;

    /// <summary>Objects that may be in the reply.</summary>
    public long MaxTypeCost { get; set; } = 100_000;

    /// <summary>Items counted for a list that takes no size and declares none.</summary>
    public int AssumedListSize { get; set; } = 5;
}
