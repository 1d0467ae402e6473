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
    private static readonly Dictionary<Type, Type> RecordFacets = new()
    {
        [typeof(DiseaseType)] = typeof(DiseaseFacetEnumType),
        [typeof(GeneType)] = typeof(GeneFacetEnumType),
        [typeof(PhenotypeType)] = typeof(PhenotypeFacetEnumType),
        [typeof(CitationType)] = typeof(CitationFacetEnumType),
    };

    private static readonly Dictionary<Type, Type> LinkFacets = new()
    {
        [typeof(DiseaseGenesEdgeType)] = typeof(DiseaseGeneLinkFacetEnumType),
        [typeof(GeneDiseasesEdgeType)] = typeof(DiseaseGeneLinkFacetEnumType),
        [typeof(DiseasePhenotypesEdgeType)] = typeof(DiseasePhenotypeLinkFacetEnumType),
        [typeof(PhenotypeDiseasesEdgeType)] = typeof(DiseasePhenotypeLinkFacetEnumType),
        [typeof(DiseaseCitationsEdgeType)] = typeof(DiseaseCitationLinkFacetEnumType),
        [typeof(CitationDiseasesEdgeType)] = typeof(DiseaseCitationLinkFacetEnumType),
        [typeof(GenePhenotypesEdgeType)] = typeof(GenePhenotypeLinkFacetEnumType),
        [typeof(PhenotypeGenesEdgeType)] = typeof(GenePhenotypeLinkFacetEnumType),
        [typeof(GeneCitationsEdgeType)] = typeof(GeneCitationLinkFacetEnumType),
        [typeof(CitationGenesEdgeType)] = typeof(GeneCitationLinkFacetEnumType),
    };

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
        if (RecordFacets.TryGetValue(node, out var ofRecords))
        {
            connection.AddFacets(node, edge, ofRecords, LinkFacets.GetValueOrDefault(edge));
        }
    }
}
