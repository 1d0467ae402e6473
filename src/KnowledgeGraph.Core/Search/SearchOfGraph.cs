using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>Gives an image the ways from a text to a record.</summary>
public static class SearchOfGraph
{
    extension(GraphImage graph)
    {
        /// <summary>From what records are called to the records. It takes a second to build, so whoever serves the image builds it beside other work.</summary>
        public SearchTexts SearchTexts => graph.Derived(static image => new SearchTexts(image));

        /// <summary>From whatever names a record to the record.</summary>
        public RecordFinder Records => graph.Derived(static image => new RecordFinder(image));
    }
}
