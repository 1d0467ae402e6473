using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release as the list of releases shows it.</summary>
public sealed record ReleaseSummary(
    string Id,
    string ContentHash,
    string CreatedAt,
    string BuiltBy,
    int Diseases,
    int Genes,
    int Phenotypes,
    int Citations,
    long Bytes)
{
    /// <summary>Its manifest; null if that is missing or damaged.</summary>
    public ReleaseManifest? Manifest { get; init; }

    /// <summary>The summary of a release in memory, which has neither its size in the store nor its manifest.</summary>
    public static ReleaseSummary Of(GraphImage graph) => new(
        graph.Release.ReleaseId,
        graph.Release.ContentHash,
        graph.Release.CreatedAt,
        graph.Release.BuiltBy,
        graph.Diseases.Count,
        graph.Genes.Count,
        graph.Phenotypes.Count,
        graph.Citations.Count,
        Bytes: 0);
}
