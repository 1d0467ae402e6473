namespace KnowledgeGraph.Server.Comparisons;

/// <summary>How much one comparison may hold.</summary>
public sealed class ComparisonOptions
{
    /// <summary>Diseases side by side.</summary>
    public int MaxDiseases { get; set; } = 20;
}
