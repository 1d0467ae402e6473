using GraphQL.Types;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The fields of a disease–phenotype link, whichever end it is walked from.</summary>
public static class DiseasePhenotypeFields
{
    public static void AddDiseasePhenotypeFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.Required<RowEdge, BooleanGraphType>(
            "negated",
            "Whether the phenotype is known to be absent.",
            link => link.Graph.DiseasePhenotypes.IsNegated(link.Link));
        edge.Required<RowEdge, BooleanGraphType>(
            "sourcesDisagree",
            "Whether one statement says that it is present and another that it is not: denied, or seen in no patient.",
            link => link.Graph.DiseasePhenotypes.SourcesDisagree(link.Link));
        edge.Optional<RowEdge, FrequencyType>(
            "frequency",
            "How often the phenotype is seen in the disease, pooled over the sources. It is never inherited: the frequency in another "
                + "disease of the family is in origin.",
            link => IsInherited(link) ? null : Frequency.Of(link.Graph, link.Link));
        edge.Optional<RowEdge, PhenotypeType>("onset", "Age of onset.", Onset);
        edge.Optional<RowEdge, StringGraphType>(
            "sex",
            "MALE or FEMALE if the phenotype is seen in one sex only.",
            link => link.Graph.DiseasePhenotypes.Sex(link.Link));
        edge.RequiredList<RowEdge, PhenotypeType>("modifiers", "Clinical modifiers: severity, laterality, course.", Modifiers);
        edge.Required<RowEdge, StringGraphType>(
            "aspect",
            "HPO annotation aspect: P phenotypic abnormality, C clinical course, M modifier, H past history.",
            link => link.Graph.DiseasePhenotypes.Aspect(link.Link).ToString());
        edge.AddSources(loaders => loaders.Statements.DiseasePhenotypes);
    }

    private static bool IsInherited(RowEdge link) =>
        link.Owner is DiseaseNode asked && link.Graph.DiseasePhenotypes.LeftRow(link.Link) != asked.Row;

    private static PhenotypeNode? Onset(RowEdge link) =>
        link.Graph.DiseasePhenotypes.OnsetRow(link.Link) is { } row ? new PhenotypeNode(link.Graph, row) : null;

    private static IEnumerable<PhenotypeNode> Modifiers(RowEdge link) =>
        link.Graph.DiseasePhenotypes.ModifierRows(link.Link).Select(row => new PhenotypeNode(link.Graph, row));
}
