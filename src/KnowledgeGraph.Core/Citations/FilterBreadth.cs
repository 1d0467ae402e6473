namespace KnowledgeGraph.Core.Citations;

/// <summary>Why a paper is in a section.</summary>
public enum FilterBreadth
{
    /// <summary>A source lists it there.</summary>
    Curated,

    /// <summary>The specific form of PubMed's clinical queries filter.</summary>
    Narrow,

    /// <summary>The sensitive form of PubMed's clinical queries filter.</summary>
    Broad,
}
