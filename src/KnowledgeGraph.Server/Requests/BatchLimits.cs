namespace KnowledgeGraph.Server.Requests;

/// <summary>How much one HTTP request may ask for at once.</summary>
public sealed class BatchLimits
{
    /// <summary>Requests in one array; 1 switches arrays off.</summary>
    public int MaxRequests { get; set; } = 10;

    /// <summary>Sets of variables that one document is run with; 1 switches lists of variables off.</summary>
    public int MaxVariableSets { get; set; } = 100;

    /// <summary>Identifiers that are looked up by one field.</summary>
    public int MaxIdentifiers { get; set; } = 500;
}
