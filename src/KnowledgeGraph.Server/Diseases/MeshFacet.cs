namespace KnowledgeGraph.Server.Diseases;

/// <summary>Papers of which a MeSH descriptor is a major topic.</summary>
public sealed record MeshFacet(string Descriptor, int Count);
