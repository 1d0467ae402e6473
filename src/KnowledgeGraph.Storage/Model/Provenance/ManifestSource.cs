namespace KnowledgeGraph.Storage.Model.Provenance;

/// <summary>A data set that a release was built from.</summary>
/// <param name="Name">The provider's usual name.</param>
/// <param name="Version">The version or date it states; null if it states none.</param>
public sealed record ManifestSource(string Name, string? Version);
