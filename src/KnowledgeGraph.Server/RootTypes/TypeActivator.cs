using GraphQL.MicrosoftDI;
using GraphQL.Types;
using KnowledgeGraph.Server.Changes;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Facets;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Links;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>
/// Makes the types of the schema. The types of two kinds of record name each other, but only one of their folders can use the other: the
/// fields that lead the other way are added here, behind the type's own.
/// </summary>
internal sealed class TypeActivator(IServiceProvider services) : IServiceProvider
{
    private readonly SelfActivatingServiceProvider _types = new(services);

    public object? GetService(Type serviceType)
    {
        var made = _types.GetService(serviceType);
        if (made is ObjectGraphType<Page> connection)
        {
            AddFacets(connection);
        }

        switch (made)
        {
            case DiseaseType disease:
                disease.AddSimilarDiseases();
                disease.AddHistory();
                break;
            case DefinitionType definition:
                definition.AddOrigin();
                break;
            case GeneType gene:
                gene.AddGeneLinks();
                gene.AddHistory();
                break;
            case PhenotypeType phenotype:
                phenotype.AddPhenotypeLinks();
                phenotype.AddHistory();
                break;
            case CitationType citation:
                citation.AddCitationLinks();
                break;
        }

        return made;
    }

    private static void AddFacets(ObjectGraphType<Page> connection)
    {
        var paged = connection.GetType();
        while (!paged.IsGenericType || paged.GetGenericTypeDefinition() != typeof(PagedConnectionType<,>))
        {
            paged = paged.BaseType!;
        }

        var (node, edge) = (paged.GenericTypeArguments[0], paged.GenericTypeArguments[1]);
        if (node == typeof(DiseaseType))
        {
            connection.AddFacets<DiseaseFacetEnumType>(edge == typeof(DiseasesEdgeType));
        }
        else if (node == typeof(GeneType))
        {
            connection.AddFacets<GeneFacetEnumType>(edge == typeof(GenesEdgeType));
        }
        else if (node == typeof(PhenotypeType))
        {
            connection.AddFacets<PhenotypeFacetEnumType>(edge == typeof(PhenotypesEdgeType));
        }
        else if (node == typeof(CitationType))
        {
            connection.AddFacets<CitationFacetEnumType>(edge == typeof(CitationsEdgeType));
        }
    }
}
