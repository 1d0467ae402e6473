namespace KnowledgeGraph.Core.Graph;

/// <summary>Gene (left) – citation (right); newest first.</summary>
public sealed class GeneCitationLinks : CitationLinks
{
    /// <summary>Builds the set.</summary>
    public GeneCitationLinks(int geneCount, CitationTable citations, int[] geneRows, int[] citationRows, byte[] listedIn)
        : base(geneCount, citations, geneRows, citationRows, listedIn)
    {
    }
}
