namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The command line names no phenotype that the release knows.</summary>
internal sealed class NothingToRankByException(string message) : Exception(message);
