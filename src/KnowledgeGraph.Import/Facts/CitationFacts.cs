using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What is known of papers beside their PubMed records, which are never held all at once.</summary>
internal sealed class CitationFacts
{
    /// <summary>Papers that PubMed has merged into others, and where that is said.</summary>
    public Dictionary<int, (int Into, Origin Origin)> Merged { get; } = [];

    /// <summary>Titles from elsewhere than PubMed.</summary>
    public Dictionary<int, string> Titles { get; } = [];

    /// <summary>Papers a source marks as free in PMC without giving the PMC id.</summary>
    public HashSet<int> FreeFullText { get; } = [];
}
