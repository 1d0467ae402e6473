namespace KnowledgeGraph.Server.Access;

/// <summary>Another process holds on to a key file.</summary>
public sealed class KeyFileBusyException(string message) : IOException(message);
