using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a phenotype that lead to other records.</summary>
public static class PhenotypeLinkFields
{
    private const string DescendantsArgument = "includeDescendants";

    public static void AddPhenotypeLinks(this PhenotypeType type)
    {
        type.Links<PhenotypeNode, DiseaseType, PhenotypeDiseasesEdgeType>(
                "diseases",
                "Diseases annotated to this term; with includeDescendants, to it or any term below it, each once, by its first link. "
                + "The diseases of a mode of inheritance are in diseasesOfMode.",
                EntityType.Disease,
                LinkEnds.Of(DiseasePhenotypeShape.Shape, "phenotype", "disease"),
                context => context.Source.Graph.DiseasePhenotypes.ByRight.ListOf(context.Source.Row),
                context => Below(context, context.Source.Graph.DiseasePhenotypes, context.Source.Graph.Diseases.Count))
            .Argument<BooleanGraphType>(
                DescendantsArgument,
                "Whether to count terms below as well.",
                argument => argument.DefaultValue = false);
        type.Rows<PhenotypeNode, DiseaseType, DiseasesEdgeType>(
                "diseasesOfMode",
                "Diseases with this mode of inheritance; with includeDescendants, with it or any mode below it. Empty for terms "
                + "that are not modes of inheritance. To filter or order them, use diseases(where: { modesOfInheritance: … }).",
                EntityType.Disease,
                DiseasesOfMode)
            .Argument<BooleanGraphType>(
                DescendantsArgument,
                "Whether to count terms below as well.",
                argument => argument.DefaultValue = false);
        type.Links<PhenotypeNode, GeneType, PhenotypeGenesEdgeType>(
                "genes",
                "Genes whose diseases show this phenotype; with includeDescendants, it or any term below it.",
                EntityType.Gene,
                LinkEnds.Of(GenePhenotypeShape.Shape, "phenotype", "gene"),
                context => context.Source.Graph.GenePhenotypes.ByRight.ListOf(context.Source.Row),
                context => Below(context, context.Source.Graph.GenePhenotypes, context.Source.Graph.Genes.Count))
            .Argument<BooleanGraphType>(
                DescendantsArgument,
                "Whether to count terms below as well.",
                argument => argument.DefaultValue = false);
    }

    private static IOrderedRows DiseasesOfMode(IResolveFieldContext<PhenotypeNode> context)
    {
        var term = context.Source;
        var below = context.GetArgument<bool>(DescendantsArgument) ? term.Graph.PhenotypeHierarchy.Descendants(term.Row).Rows : [];
        var diseases = term.Graph.DiseasesByMode.Of([term.Row, .. below]);
        context.Request().Work.SpendOnce((context.FieldAst, term.Row), WorkPrices.Of(diseases.Count, WorkPrices.GatheredLinks));
        return diseases;
    }

    // Null if the term's own links are asked for, or if there are no terms below it.
    private static GatheredLinks? Below(IResolveFieldContext<PhenotypeNode> context, LinkSet links, int farCount)
    {
        if (!context.GetArgument<bool>(DescendantsArgument))
        {
            return null;
        }

        var term = context.Source;
        var below = term.Graph.PhenotypeHierarchy.Descendants(term.Row);
        return below.Count > 0 ? new GatheredLinks(term, links, LinkEnd.Right, [term.Row, .. below.Rows], farCount) : null;
    }
}
