using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What is known of papers.</summary>
internal sealed class CitationFacts
{
    public Dictionary<int, (PubMedCitation Record, Origin Origin)> Records { get; } = [];

    /// <summary>Titles from elsewhere than PubMed.</summary>
    public Dictionary<int, string> Titles { get; } = [];

    /// <summary>Papers a source marks as free in PMC without giving the PMC id.</summary>
    public HashSet<int> FreeFullText { get; } = [];
}
