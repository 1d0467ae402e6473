using System.Collections.Concurrent;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>
/// Walks an image's graph: every record is a node, every link an edge that is walked both ways, NOT links excepted. Neighbours are tried in one
/// order, so that results can be repeated: of a disease its genes (the surest causes first), phenotypes (the most frequent first), wider, then
/// narrower diseases, papers (newest first); of a gene its diseases, then papers; of a phenotype its diseases, wider, then narrower terms.
/// Safe for any number of callers at once: each search takes scratch from a pool, sized once by the image.
/// </summary>
public sealed class GraphTraversal(GraphImage graph)
{
    private readonly GraphSpace _space = new(graph);
    private readonly ConcurrentBag<PathFinder> _pathFinders = [];
    private readonly ConcurrentBag<NeighbourhoodFinder> _neighbourhoodFinders = [];

    /// <summary>Simple paths between two nodes, fewest steps first; those of equal length in the order in which neighbours are tried.</summary>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
    public PathsFound ShortestPaths(PathSearch search, CancellationToken cancellation = default) =>
        With(_pathFinders, () => new PathFinder(_space), finder => finder.Find(search, cancellation));

    /// <summary>What lies around some nodes.</summary>
    /// <exception cref="OperationCanceledException">The caller waits no longer.</exception>
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
