using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a paper that lead to other records.</summary>
public static class CitationLinkFields
{
    public static void AddCitationLinks(this CitationType type)
    {
        type.Rows<CitationNode, DiseaseType, CitationDiseasesEdgeType>(
            "diseases", "The diseases that the paper is about.", EntityType.Disease, context => context.Source.Graph.DiseaseCitations
                .ByRight.ListOf(
                    context.Source.Row));
        type.Rows<CitationNode, GeneType, CitationGenesEdgeType>(
            "genes", "The genes that the paper is about.", EntityType.Gene, context => context.Source.Graph.GeneCitations.ByRight
                .ListOf(context.Source.Row));
    }
}
