namespace KnowledgeGraph.Cli.Output;

/// <summary>The command line, or an environment variable, asks for something that makes no sense.</summary>
internal sealed class UsageException(string message) : Exception(message);
