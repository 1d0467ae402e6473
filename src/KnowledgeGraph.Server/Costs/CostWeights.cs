namespace KnowledgeGraph.Server.Costs;

/// <summary>Hot Chocolate's weights.</summary>
public static class CostWeights
{
    /// <summary>A field that gives a scalar or an enum value.</summary>
    public const int Scalar = 0;

    /// <summary>A field that gives an object, or a list of them.</summary>
    public const int Composite = 1;

    /// <summary>A field that reads from the database.</summary>
    public const int Loaded = 10;

    /// <summary>A filter argument.</summary>
    public const int FilterArgument = 10;

    /// <summary>One operation in a filter.</summary>
    public const int FilterOperation = 10;

    /// <summary>An operation that has to look inside of texts, or through an ontology.</summary>
    public const int ExpensiveFilterOperation = 20;

    /// <summary>An order argument.</summary>
    public const int OrderArgument = 10;
}
