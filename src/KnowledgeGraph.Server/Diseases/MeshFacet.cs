namespace KnowledgeGraph.Server.Diseases;

/// <summary>The papers with a MeSH descriptor as a major topic.</summary>
public sealed record MeshFacet(string Descriptor, int Count);
