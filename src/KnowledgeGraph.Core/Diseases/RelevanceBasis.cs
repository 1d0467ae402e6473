namespace KnowledgeGraph.Core.Diseases;

/// <summary>The places where a paper names a disease, from which <see cref="LinkRelevance"/> is derived.</summary>
[Flags]
public enum RelevanceBasis
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>A MeSH major topic, or a supplementary concept, is the disease.</summary>
    MajorTopic = 1,

    /// <summary>A MeSH heading that is not a major topic is the disease.</summary>
    Heading = 2,

    /// <summary>The title names the disease.</summary>
    Title = 4,

    /// <summary>The abstract or a keyword names the disease.</summary>
    Abstract = 8,

    /// <summary>The paper names the series in which the disease is one number, e.g. vanishing white matter for VWM2.</summary>
    SeriesOnly = 16,

    /// <summary>Neither title nor abstract nor MeSH headings of the paper are known, so nothing could be checked.</summary>
    Unread = 32,
}
