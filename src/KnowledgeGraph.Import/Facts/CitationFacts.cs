using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The facts about papers apart from their PubMed records, which are never all held in memory at once.</summary>
internal sealed class CitationFacts
{
    /// <summary>The papers that PubMed has merged into others, with the origin of that fact.</summary>
    public Dictionary<int, (int Into, Origin Origin)> Merged { get; } = [];

    /// <summary>Titles from sources other than PubMed.</summary>
    public Dictionary<int, string> Titles { get; } = [];

    /// <summary>The papers that a source marks as free in PMC without giving the PMC id.</summary>
    public HashSet<int> FreeFullText { get; } = [];
}
