namespace KnowledgeGraph.Server.Costs;

/// <summary>Field cost and type cost; sums and products stop growing at <see cref="Most"/>, so that nothing can overflow them.</summary>
public readonly record struct OperationCost(long Field, long Type)
{
    // The product of two costs still fits a long.
    internal const long Most = int.MaxValue;

    /// <summary>Both side by side.</summary>
    public OperationCost Plus(OperationCost other) => new(Add(Field, other.Field), Add(Type, other.Type));

    internal static long Add(long a, long b) => Math.Min(Most, a + b);

    internal static long Multiply(long a, long b) => Math.Min(Most, Math.Min(Most, a) * Math.Min(Most, b));
}
