using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Traversal;

/// <summary>Gives an image its traversal.</summary>
public static class TraversalOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>Paths and neighbourhoods.</summary>
        public GraphTraversal Traversal => graph.Derived(static image => new GraphTraversal(image));
    }
}
