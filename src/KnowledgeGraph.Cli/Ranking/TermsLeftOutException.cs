namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The command line names terms that had to be left out, and does not say that they may be.</summary>
internal sealed class TermsLeftOutException(string message) : Exception(message);
