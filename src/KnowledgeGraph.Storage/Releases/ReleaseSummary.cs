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
}
