namespace KnowledgeGraph.Cli.Remote;

/// <summary>A running server was to be asked and gave no answer of the service.</summary>
internal sealed class ServerUnavailableException(string message, Exception? fault = null) : Exception(message, fault);
