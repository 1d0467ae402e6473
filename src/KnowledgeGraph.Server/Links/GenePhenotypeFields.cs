using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Links;

/// <summary>The fields of a gene–phenotype link, whichever end it is walked from.</summary>
public static class GenePhenotypeFields
{
    public static void AddGenePhenotypeFields(this ObjectGraphType<RowEdge> edge)
    {
        edge.Required<RowEdge, BooleanGraphType>(
            "negated",
            "Whether the phenotype was looked for and not seen.",
            link => link.Graph.GenePhenotypes.IsNegated(link.Link));
        edge.Required<RowEdge, StringGraphType>(
            "aspect",
            "HPO annotation aspect: P phenotypic abnormality, I mode of inheritance, C clinical course, M modifier, H past history.",
            link => link.Graph.GenePhenotypes.Aspect(link.Link).ToString());
        edge.AddSources(loaders => loaders.Statements.GenePhenotypes);
    }
}
