namespace KnowledgeGraph.Cli.Export;

/// <summary>Whoever read standard output has had enough of it.</summary>
internal sealed class OutputClosedException(IOException inner) : IOException("nobody reads the output any more", inner);
