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

    /// <summary>How much the paper is about the disease, between 0 and 1: <see cref="LinkRelevance"/>.</summary>
    public double Relevance { get; set; }

    /// <summary>The places where the paper names the disease, from which the relevance is derived.</summary>
    public RelevanceBasis RelevanceBasis { get; set; }

    /// <summary>
    /// The lists that have the pair, the bits of <see cref="Citations.CitationList"/>; anything more that a source says is in a statement.
    /// </summary>
    public int ListedIn { get; set; }
}
