namespace KnowledgeGraph.Cli.Export;

/// <summary>How a graph is written.</summary>
internal enum GraphFormat
{
    /// <summary>One XML document.</summary>
    GraphMl,

    /// <summary>KGX TSV: two files.</summary>
    Kgx,

    /// <summary>One JSON object a line.</summary>
    Ndjson,
}
