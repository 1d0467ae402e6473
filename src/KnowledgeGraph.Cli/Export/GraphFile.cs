using KnowledgeGraph.Core.Export;

namespace KnowledgeGraph.Cli.Export;

/// <summary>
/// The file that a graph is exported to, or the files for a format with parts; standard output, for the whole graph or for one part, if no
/// file is named.
/// </summary>
internal sealed class GraphFile : IDisposable
{
    private readonly List<NewFile> _files = [];
    private bool _isKept;

    public GraphFile(GraphDescription graph, GraphFormat format, string? path, GraphPart? part)
    {
        if (format.HasParts() && (path is not null || part is not null))
        {
            Writer = GraphWriters.InParts(
                format, Part(format, path, GraphPart.Nodes, part), Part(format, path, GraphPart.Edges, part), Part(
                    format,
                    path,
                    GraphPart.Metadata,
                    part), graph);
        }
        else
        {
            Writer = GraphWriters.Whole(format, Open(path), graph);
        }
    }

    public IGraphWriter Writer { get; }

    /// <summary>Gives what has been written its name.</summary>
    public void Keep()
    {
        // Closed before its file gets its name, and not a second time after.
        Writer.Dispose();
        _files.ForEach(file => file.Keep());
        _isKept = true;
    }

    public void Dispose()
    {
        if (!_isKept)
        {
            Writer.Dispose();
            _files.ForEach(file => file.Dispose());
        }
    }

    private Stream Open(string? path)
    {
        var file = new NewFile(path);
        _files.Add(file);
        return file.Stream;
    }

    private Stream Part(GraphFormat format, string? path, GraphPart part, GraphPart? wanted) =>
        wanted is not null && wanted != part ? Stream.Null
        : Open(path is null || wanted is not null ? path : PathOf(format, path, part));

    /// <summary>The path of one part of a graph: as KGX itself names them, vwm.tsv gives vwm_nodes.tsv and vwm_edges.tsv.</summary>
    public static string PathOf(GraphFormat format, string path, GraphPart part)
    {
        var (extension, packed) = (format.Extension(), NewFile.IsPacked(path) ? NewFile.Packed : string.Empty);
        var plain = path[..^packed.Length];
        var stem = plain.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? plain[..^extension.Length] : plain;
        return $"{stem}_{part.ToString().ToLowerInvariant()}{format.Extension(part)}{packed}";
    }
}
