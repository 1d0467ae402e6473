using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Cli.Export;

/// <summary>The file, or for KGX the two files, that a graph is exported to.</summary>
internal sealed class GraphFile : IDisposable
{
    private const string Tsv = ".tsv";

    private readonly List<NewFile> _files;
    private bool _isKept;

    public GraphFile(GraphImage graph, GraphFormat format, string? path, bool hasScores)
    {
        _files = [.. (format == GraphFormat.Kgx ? KgxPaths(path!) : [path]).Select(file => new NewFile(file))];
        Writer = format switch
        {
            GraphFormat.GraphMl => new GraphMlWriter(_files[0].Stream, graph.Release.ReleaseId, hasScores),
            GraphFormat.Kgx => new KgxWriter(_files[0].Stream, _files[1].Stream, hasScores),
            _ => new NdjsonGraphWriter(_files[0].Stream),
        };
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

    // As KGX itself names them: vwm.tsv gives vwm_nodes.tsv and vwm_edges.tsv.
    private static IEnumerable<string?> KgxPaths(string path)
    {
        var stem = path.EndsWith(Tsv, StringComparison.OrdinalIgnoreCase) ? path[..^Tsv.Length] : path;
        yield return $"{stem}_nodes{Tsv}";
        yield return $"{stem}_edges{Tsv}";
    }
}
