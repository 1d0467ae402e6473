namespace KnowledgeGraph.Cli.Export;

/// <summary>The reader of standard output has closed it.</summary>
internal sealed class OutputClosedException(IOException inner) : IOException("nobody reads the output any more", inner);
