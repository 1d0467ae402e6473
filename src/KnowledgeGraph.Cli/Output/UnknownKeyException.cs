namespace KnowledgeGraph.Cli.Output;

/// <summary>A key is named that the key file does not hold.</summary>
internal sealed class UnknownKeyException(string message) : Exception(message);
