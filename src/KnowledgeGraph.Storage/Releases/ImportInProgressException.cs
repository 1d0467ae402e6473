namespace KnowledgeGraph.Storage.Releases;

/// <summary>Another process is building a release in the same data folder.</summary>
public sealed class ImportInProgressException(string folder)
    : Exception($"another import is writing into {folder}; wait for it to end");
