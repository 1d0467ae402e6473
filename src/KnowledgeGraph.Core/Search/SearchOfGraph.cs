using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>Gives an image the ways from a text to a record.</summary>
public static class SearchOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>The search for records by their names. It takes a second to build, so a server builds it in the background.</summary>
        public SearchTexts SearchTexts => graph.Derived(static image => new SearchTexts(image));

        /// <summary>The search for the one record that a text names.</summary>
        public RecordFinder Records => graph.Derived(static image => new RecordFinder(image));
    }
}
