namespace KnowledgeGraph.Storage.Model;

/// <summary>A release cannot be built, found or served; the message says which and why.</summary>
public sealed class ReleaseException(string message, Exception? cause = null) : Exception(message, cause);
