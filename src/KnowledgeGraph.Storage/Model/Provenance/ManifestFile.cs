namespace KnowledgeGraph.Storage.Model.Provenance;

/// <summary>A file that records of a release were loaded from.</summary>
/// <param name="Name">Its path below the folder that was imported from.</param>
/// <param name="Source">The source it is of.</param>
/// <param name="Loaded">Records that contributed.</param>
public sealed record ManifestFile(string Name, string Source, int Loaded);
