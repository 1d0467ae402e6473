using GraphQL.Types;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The fields of a disease–gene link, whichever end it is walked from.</summary>
public static class DiseaseGeneFields
{
    public static void AddDiseaseGeneFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.Required<RowEdge, GeneAssociationEnumType>("association", "The strongest association any source asserts; UNKNOWN where the evidence is against it.", link => link.Graph.DiseaseGenes.Association(link.Link));
        edge.Optional<RowEdge, GeneValidityEnumType>("validity", "ClinGen's best validity where it has curated the pair, else the best any source assigns.", link => link.Graph.DiseaseGenes.Validity(link.Link));
        edge.Required<RowEdge, BooleanGraphType>(
            "negated", "The evidence is against it: disputed, refuted or not known. Such a link is never walked or counted.", link => link.Graph.DiseaseGenes.IsNegated(link.Link));
        edge.Required<RowEdge, BooleanGraphType>("sourcesDisagree", "Sources assign different validities.", link => link.Graph.DiseaseGenes.SourcesDisagree(link.Link));
        edge.AddSources(loaders => loaders.Statements.DiseaseGenes);
    }
}
