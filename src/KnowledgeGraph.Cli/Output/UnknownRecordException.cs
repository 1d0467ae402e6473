namespace KnowledgeGraph.Cli.Output;

/// <summary>The command line names a record that the release does not have, or that may be one of several.</summary>
internal sealed class UnknownRecordException(string message) : Exception(message);
