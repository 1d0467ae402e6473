namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A MeSH heading as a query sees it.</summary>
/// <param name="Descriptor">The descriptor's name.</param>
/// <param name="DescriptorUi">The descriptor's unique id, e.g. D015331; null where the record gives none.</param>
/// <param name="Qualifiers">Qualifier names.</param>
/// <param name="IsMajorTopic">A main subject of the paper.</param>
public sealed record MeshHeadingText(string Descriptor, string? DescriptorUi, IReadOnlyList<string> Qualifiers, bool IsMajorTopic);
