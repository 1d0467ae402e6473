namespace KnowledgeGraph.Server.Schema;

/// <summary>Whether a gateway may put this service together with others.</summary>
public sealed class FederationOptions
{
    /// <summary>By whose rules; off unless a gateway is in front.</summary>
    public FederationMode Mode { get; set; }

    /// <summary>Records that a gateway may ask for in one <c>_entities</c> field.</summary>
    public int MaxEntities { get; set; } = 1_000;
}
