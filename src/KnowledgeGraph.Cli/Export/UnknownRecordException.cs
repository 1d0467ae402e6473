namespace KnowledgeGraph.Cli.Export;

/// <summary>The command line names a record that the release does not have.</summary>
internal sealed class UnknownRecordException(string identifier, string kind = "record") : Exception($"no {kind} of the served release has the identifier '{identifier}'");
