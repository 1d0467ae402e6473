namespace KnowledgeGraph.Import.Facts;

/// <summary>What is known of papers beside their PubMed records, which are never held all at once.</summary>
internal sealed class CitationFacts
{
    /// <summary>Titles from elsewhere than PubMed.</summary>
    public Dictionary<int, string> Titles { get; } = [];

    /// <summary>Papers a source marks as free in PMC without giving the PMC id.</summary>
    public HashSet<int> FreeFullText { get; } = [];
}
