using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a paper that lead to other records.</summary>
public static class CitationLinkFields
{
    public static void AddCitationLinks(this CitationType type)
    {
        type.Links<CitationNode, DiseaseType, CitationDiseasesEdgeType>(
            "diseases",
            "The diseases that the paper is about.",
            EntityType.Disease,
            LinkEnds.Of(DiseaseCitationShape.Shape, "citation", "disease"),
            context => context.Source.Graph.DiseaseCitations.ByRight.ListOf(context.Source.Row));
        type.Links<CitationNode, GeneType, CitationGenesEdgeType>(
            "genes",
            "The genes that the paper is about.",
            EntityType.Gene,
            LinkEnds.Of(GeneCitationShape.Shape, "citation", "gene"),
            context => context.Source.Graph.GeneCitations.ByRight.ListOf(context.Source.Row));
    }
}
