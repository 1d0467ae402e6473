namespace KnowledgeGraph.Core.Export;

/// <summary>Makes the writer of a format.</summary>
public static class GraphWriters
{
    /// <summary>Whether a format keeps records, links and the metadata in separate parts.</summary>
    public static bool HasParts(this GraphFormat format) => format is GraphFormat.Kgx or GraphFormat.Ndjson;

    /// <summary>The extension of file names in a format, including the point.</summary>
    /// <param name="format">The format.</param>
    /// <param name="part">The part, if the format has parts.</param>
    public static string Extension(this GraphFormat format, GraphPart? part = null) => (format, part) switch
    {
        (_, GraphPart.Metadata) => ".json",
        (GraphFormat.GraphMl, _) => ".graphml",
        (GraphFormat.Kgx, _) => ".tsv",
        (GraphFormat.Ndjson, _) => ".ndjson",
        (GraphFormat.CyJs, _) => ".cyjs",
        (GraphFormat.NQuads, _) => ".nq",
        _ => ".cx2",
    };

    /// <summary>The writer of a format that is one document.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The format has parts.</exception>
    public static IGraphWriter Whole(GraphFormat format, Stream output, GraphDescription graph) => format switch
    {
        GraphFormat.GraphMl => new GraphMlWriter(output, graph),
        GraphFormat.CyJs => new CyJsWriter(output, graph),
        GraphFormat.Cx2 => new Cx2Writer(output, graph),
        GraphFormat.NQuads => new NQuadsWriter(output, graph),
        GraphFormat.Ndjson => new NdjsonGraphWriter(output, output, graph),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "it is no single document"),
    };

    /// <summary>
    /// The writer of a format that has parts, with a stream for each; <see cref="Stream.Null"/> for a part that is not wanted.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The format has no parts.</exception>
    public static IGraphWriter InParts(GraphFormat format, Stream nodes, Stream edges, Stream metadata, GraphDescription graph)
    {
        GraphMetadata.Write(metadata, graph);
        return format switch
        {
            GraphFormat.Kgx => new KgxWriter(nodes, edges, graph.HasScores),
            GraphFormat.Ndjson => new NdjsonGraphWriter(nodes, edges, graph),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "it has no parts"),
        };
    }
}
