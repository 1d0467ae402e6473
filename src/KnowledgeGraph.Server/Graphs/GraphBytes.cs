using System.IO.Compression;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Export;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>
/// Writes a found part of the graph into memory, where it can still be refused: all of it, one part, or the parts in a ZIP file.
/// </summary>
internal static class GraphBytes
{
    /// <exception cref="ReplyTooLargeException">It is larger than a reply may be.</exception>
    public static BoundedStream Of(
        IGraphLease lease,
        GraphSelection selection,
        GraphFormat format,
        GraphPart? part,
        string stem,
        int maxBytes,
        CancellationToken cancellation)
    {
        var description = GraphDescription.Of(lease.Graph, selection);
        var output = new BoundedStream(maxBytes);
        if (!format.HasParts())
        {
            Write(lease, selection, GraphWriters.Whole(format, output, description), cancellation);
        }
        else if (part is { } one)
        {
            Stream To(GraphPart other) => other == one ? output : Stream.Null;
            Write(
                lease,
                selection,
                GraphWriters.InParts(format, To(GraphPart.Nodes), To(GraphPart.Edges), To(GraphPart.Metadata), description),
                cancellation);
        }
        else
        {
            var parts = Enum.GetValues<GraphPart>().ToDictionary(each => each, _ => new BoundedStream(maxBytes));
            Write(
                lease,
                selection,
                GraphWriters.InParts(format, parts[GraphPart.Nodes], parts[GraphPart.Edges], parts[GraphPart.Metadata], description),
                cancellation);
            Pack(output, parts.Select(each => (GraphFormats.FileName(stem, format, each.Key), each.Value)));
        }

        output.Position = 0;
        return output;
    }

    private static void Write(IGraphLease lease, GraphSelection selection, IGraphWriter writer, CancellationToken cancellation)
    {
        using (writer)
        {
            new GraphExport(lease.Graph, lease.OpenContext).Write(selection, writer, new Progress<int>(), cancellation);
        }
    }

    private static void Pack(Stream output, IEnumerable<(string Name, BoundedStream Content)> files)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in files)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            // The same graph, the same bytes.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var file = entry.Open();
            content.WriteTo(file);
            content.Dispose();
        }
    }
}
