using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Core;

/// <summary>Makes an image ready to be served.</summary>
public static class GraphPreparation
{
    extension(GraphImage graph)
    {
        /// <summary>
        /// Computes the data that is otherwise computed on first use, so that no request has to wait for it. The texts of the search are
        /// not included.
        /// </summary>
        public void Prepare()
        {
            _ = graph.Identifiers;
            _ = graph.BodySystems;
            _ = graph.Traversal;
            _ = graph.InformationContentOf(EntityType.Disease);
            _ = graph.InformationContentOf(EntityType.Gene);
            _ = graph.Ranker;
        }
    }
}
