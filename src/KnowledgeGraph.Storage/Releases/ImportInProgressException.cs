namespace KnowledgeGraph.Storage.Releases;

/// <summary>Another process is building a release in the same place.</summary>
public sealed class ImportInProgressException(string place)
    : Exception($"another import is writing into {place}; wait for it to end");
