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
        edge.Required<RowEdge, GeneAssociationEnumType>("association", "The strongest association that any source asserts; UNKNOWN if the "
            + "evidence is against it.", link => link.Graph.DiseaseGenes.Association(link.Link));
        edge.Optional<RowEdge, GeneValidityEnumType>("validity", "ClinGen's best validity if it has curated the pair, otherwise the best "
            + "that any source assigns.", link => link.Graph.DiseaseGenes.Validity(link.Link));
        edge.Required<RowEdge, BooleanGraphType>(
            "negated", "Whether the evidence is against the link: disputed, refuted or not known. Such a link is never followed "
                + "or counted.", link => link.Graph.DiseaseGenes.IsNegated(link.Link));
        edge.Required<RowEdge, BooleanGraphType>(
            "sourcesDisagree",
            "Whether sources assign different validities.",
            link => link.Graph.DiseaseGenes.SourcesDisagree(link.Link));
        edge.AddSources(loaders => loaders.Statements.DiseaseGenes);
    }
}
