namespace KnowledgeGraph.Core.Graph;

/// <summary>Gene (left) – citation (right); newest first.</summary>
public sealed class GeneCitationLinks : LinkSet
{
    /// <summary>Builds the set.</summary>
    public GeneCitationLinks(int geneCount, CitationTable citations, int[] geneRows, int[] citationRows)
        : base(geneCount, citations.Count, geneRows, citationRows, citations.NewestFirstKeys(citationRows))
    {
    }
}
