namespace KnowledgeGraph.Formats.PubMed;

/// <summary>A MeSH heading.</summary>
/// <param name="Descriptor">The descriptor's name.</param>
/// <param name="IsMajorTopic">The descriptor or one of its qualifiers is a main subject.</param>
/// <param name="Qualifiers">Qualifier names.</param>
/// <param name="DescriptorUi">The descriptor's unique id, e.g. D015331; records before about 2014 and MEDLINE text give none.</param>
public sealed record PubMedMeshHeading(string Descriptor, bool IsMajorTopic, IReadOnlyList<string> Qualifiers, string? DescriptorUi);
