using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a gene–citation link, whichever end it is walked from.</summary>
public static class GeneCitationFields
{
    public static void AddGeneCitationFields(this ObjectGraphType<RowEdge> edge) =>
        edge.AddSources(loaders => loaders.Statements.GeneCitations);
}
