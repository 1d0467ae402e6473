using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>
/// Walks an image's graph: every record is a node, every link an edge that is walked both ways, except NOT links. Neighbours are tried in a
/// fixed order, so that results can be repeated: of a disease its genes (the surest causes first), phenotypes (the most frequent first),
/// wider, then narrower diseases, papers (newest first); of a gene its diseases, then papers; of a phenotype its diseases, wider, then
/// narrower terms. Safe for any number of concurrent callers: each search takes its scratch memory from a pool; the image determines its
/// size.
/// </summary>
public sealed class GraphTraversal(GraphImage graph)
{
    private readonly GraphSpace _space = new(graph);
    private readonly ConcurrentBag<PathFinder> _pathFinders = [];
    private readonly ConcurrentBag<NeighbourhoodFinder> _neighbourhoodFinders = [];

    /// <summary>
    /// Simple paths between two nodes, fewest steps first; paths of equal length in the order in which neighbours are tried.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled the search.</exception>
    public PathsFound ShortestPaths(PathSearch search, CancellationToken cancellation = default) =>
        With(_pathFinders, () => new PathFinder(_space), finder => finder.Find(search, cancellation));

    /// <summary>The neighbourhood of some nodes.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled the search.</exception>
    public Neighbourhood Neighbourhood(NeighbourhoodSearch search, CancellationToken cancellation = default) =>
        With(_neighbourhoodFinders, () => new NeighbourhoodFinder(_space), finder => finder.Find(search, cancellation));

    private static TResult With<TFinder, TResult>(ConcurrentBag<TFinder> pool, Func<TFinder> make, Func<TFinder, TResult> run)
    {
        var finder = pool.TryTake(out var known) ? known : make();
        try
        {
            return run(finder);
        }
        finally
        {
            pool.Add(finder);
        }
    }
}
