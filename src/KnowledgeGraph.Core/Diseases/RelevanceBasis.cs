namespace KnowledgeGraph.Core.Diseases;

/// <summary>Where a paper names a disease: what <see cref="LinkRelevance"/> is made of.</summary>
[Flags]
public enum RelevanceBasis
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>A MeSH major topic, or a supplementary concept, is the disease.</summary>
    MajorTopic = 1,

    /// <summary>A MeSH heading that is no major topic is the disease.</summary>
    Heading = 2,

    /// <summary>The title names the disease.</summary>
    Title = 4,

    /// <summary>The abstract or a keyword names the disease.</summary>
    Abstract = 8,

    /// <summary>What is named is the series that the disease is a number of, e.g. vanishing white matter for VWM2.</summary>
    SeriesOnly = 16,

    /// <summary>Neither title nor abstract nor MeSH of the paper is known, so nobody could look.</summary>
    Unread = 32,
}
