namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A MeSH heading.</summary>
/// <param name="Descriptor">The descriptor's name.</param>
/// <param name="IsMajorTopic">The descriptor or one of its qualifiers is a main subject.</param>
/// <param name="Qualifiers">Qualifier names.</param>
public sealed record PubMedMeshHeading(string Descriptor, bool IsMajorTopic, IReadOnlyList<string> Qualifiers);
