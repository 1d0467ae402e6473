namespace KnowledgeGraph.Core.Genes;

/// <summary>A link between a gene and a paper.</summary>
public sealed class GeneCitation
{
    /// <summary>Row key, dense from 1 in the order of gene, date (newest first), paper.</summary>
    public int Id { get; set; }

    /// <summary>The gene.</summary>
    public int GeneId { get; set; }

    /// <summary>The paper.</summary>
    public int CitationId { get; set; }

    /// <summary>
    /// The lists that have the pair, the bits of <see cref="Citations.CitationList"/>; anything more that a source says is in a statement.
    /// </summary>
    public int ListedIn { get; set; }
}
