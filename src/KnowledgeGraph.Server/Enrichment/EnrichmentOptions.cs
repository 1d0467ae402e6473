namespace KnowledgeGraph.Server.Enrichment;

/// <summary>How much one test for enrichment may hold.</summary>
public sealed class EnrichmentOptions
{
    /// <summary>Records of the set.</summary>
    public int MaxRecords { get; set; } = 2_000;

    /// <summary>Terms of the answer.</summary>
    public int MaxTerms { get; set; } = 500;
}
