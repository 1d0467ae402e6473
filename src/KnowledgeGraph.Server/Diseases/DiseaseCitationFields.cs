using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The fields of a disease–citation link, whichever end it is walked from.</summary>
public static class DiseaseCitationFields
{
    public static void AddDiseaseCitationFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.RequiredList<RowEdge, CitationClassificationType>(
            "categories",
            "The sections of the record's literature that the paper is in, and the reasons.",
            link => link.Graph.DiseaseCitations.Classifications(link.Link));
        edge.Required<RowEdge, FloatGraphType>(
            "relevance",
            "How much the paper is about the disease, between 0 and 1 (docs/literature.md).",
            link => Math.Round((double)link.Graph.DiseaseCitations.Relevance(link.Link), 7));
        edge.RequiredList<RowEdge, StringGraphType>(
            "relevanceReasons", "The reasons for the relevance, in sentences.", link => link.Graph.DiseaseCitations
                .RelevanceReasons(link.Link));
        edge.AddSources(loaders => loaders.Statements.DiseaseCitations);
    }
}
