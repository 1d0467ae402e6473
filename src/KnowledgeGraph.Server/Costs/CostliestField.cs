namespace KnowledgeGraph.Server.Costs;

/// <summary>A field, what it costs by itself wherever it is asked for, and the fields that lead to it.</summary>
/// <param name="Cost">Its part of the cost.</param>
/// <param name="Path">Response names from the root to the field; empty where nothing costs anything.</param>
internal readonly record struct CostliestField(long Cost, FieldPath? Path)
{
    /// <summary>The more costly one; of equals the first.</summary>
    public CostliestField Or(CostliestField other) => other.Cost > Cost ? other : this;
}
