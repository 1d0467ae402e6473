namespace KnowledgeGraph.Cli.Output;

/// <summary>What was asked for on the command line, or in the environment, cannot be meant.</summary>
internal sealed class UsageException(string message) : Exception(message);
