namespace KnowledgeGraph.Server.Costs;

/// <summary>What one request may cost, and what a list counts whose length nobody can know beforehand; docs/limits.md explains the rule.</summary>
public sealed class CostOptions
{
    /// <summary>Weights of all fields that may be resolved.</summary>
    public long MaxFieldCost { get; set; } = 150_000;

    /// <summary>Objects that may be in the reply.</summary>
    public long MaxTypeCost { get; set; } = 100_000;

    /// <summary>Items counted for a list that takes no size and declares none.</summary>
    public int AssumedListSize { get; set; } = 5;
}
