using KnowledgeGraph.Server.DataLoading;

namespace KnowledgeGraph.Server.Citations;

/// <summary>The way from a request's loaders to those of papers.</summary>
public static class CitationAccess
{
    extension(RequestLoaders loaders)
    {
        /// <summary>Loaders of what only the database holds of papers.</summary>
        public CitationLoaders Citations => loaders.Derived(made => new CitationLoaders(made));
    }
}
