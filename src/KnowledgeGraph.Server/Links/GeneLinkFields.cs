using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a gene that lead to other records.</summary>
public static class GeneLinkFields
{
    public static void AddGeneLinks(this GeneType type)
    {
        type.Links<GeneNode, DiseaseType, GeneDiseasesEdgeType>(
            "diseases",
            "Diseases of the gene, the best established associations first.",
            EntityType.Disease,
            LinkEnds.Of(DiseaseGeneShape.Shape, "gene", "disease"),
            context => context.Source.Graph.DiseaseGenes.ByRight.ListOf(context.Source.Row));
        type.Links<GeneNode, PhenotypeType, GenePhenotypesEdgeType>(
            "phenotypes",
            "Phenotypes seen in the diseases of the gene.",
            EntityType.Phenotype,
            LinkEnds.Of(GenePhenotypeShape.Shape, "gene", "phenotype"),
            context => context.Source.Graph.GenePhenotypes.ByLeft.ListOf(context.Source.Row));
        type.Links<GeneNode, CitationType, GeneCitationsEdgeType>(
            "citations",
            "Papers about the gene, newest first.",
            EntityType.Citation,
            LinkEnds.Of(GeneCitationShape.Shape, "gene", "citation"),
            context => context.Source.Graph.GeneCitations.ByLeft.ListOf(context.Source.Row));
    }
}
