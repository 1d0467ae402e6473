using KnowledgeGraph.Server.DataLoading;

namespace KnowledgeGraph.Server.Provenance;

/// <summary>The way from a request's loaders to statements.</summary>
public static class StatementAccess
{
    extension(RequestLoaders loaders)
    {
        /// <summary>Statements of links.</summary>
        public StatementLoaders Statements => loaders.Derived(made => new StatementLoaders(made));
    }
}
