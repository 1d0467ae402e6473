using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Records;

/// <summary>Gives an image the way from modes of inheritance to diseases.</summary>
public static class InheritanceOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>From a mode of inheritance to its diseases.</summary>
        public DiseasesByMode DiseasesByMode => graph.Derived(static image => new DiseasesByMode(image));
    }
}
