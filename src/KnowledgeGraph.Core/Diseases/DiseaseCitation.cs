namespace KnowledgeGraph.Core.Diseases;

/// <summary>A link between a disease and a paper.</summary>
public sealed class DiseaseCitation
{
    /// <summary>Row key, dense from 1 in the order of disease, date (newest first), paper.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>Between 0 and 1: the share of the release's best-supported link, by number of statements and categories.</summary>
    public double Relevance { get; set; }
}
