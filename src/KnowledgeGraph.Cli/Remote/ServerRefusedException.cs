namespace KnowledgeGraph.Cli.Remote;

/// <summary>A running server has answered a verb with errors.</summary>
internal sealed class ServerRefusedException(string message) : Exception(message);
