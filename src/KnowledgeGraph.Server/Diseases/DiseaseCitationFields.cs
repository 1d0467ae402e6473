using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>What is said about a disease–citation link, whichever end it is walked from.</summary>
public static class DiseaseCitationFields
{
    public static void AddDiseaseCitationFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.RequiredList<RowEdge, CitationClassificationType>(
            "categories",
            "The sections of the record's literature the paper stands in, and why.",
            link => link.Graph.DiseaseCitations.Categories(link.Link).ToArray());
        edge.Required<RowEdge, FloatGraphType>("relevance", "Between 0 and 1.", link => Math.Round((double)link.Graph.DiseaseCitations.Relevance(link.Link), 7));
        edge.AddSources(loaders => loaders.DiseaseCitations);
    }
}
