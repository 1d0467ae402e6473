using GraphQL.Types;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Genes;

/// <summary>What is said about a gene–phenotype link, whichever end it is walked from.</summary>
public static class GenePhenotypeFields
{
    public static void AddGenePhenotypeFields(this ObjectGraphType<RowEdge> edge) => edge.AddSources(loaders => loaders.GenePhenotypes);
}
