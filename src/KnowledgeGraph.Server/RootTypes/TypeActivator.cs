using GraphQL.MicrosoftDI;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Links;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>
/// Makes the types of the schema. The types of two kinds of record name each other, but only one of their folders can use the other: the fields that lead the
/// other way are added here, behind the type's own.
/// </summary>
internal sealed class TypeActivator(IServiceProvider services) : IServiceProvider
{
    private readonly SelfActivatingServiceProvider _types = new(services);

    public object? GetService(Type serviceType)
    {
        var made = _types.GetService(serviceType);
        switch (made)
        {
            case DiseaseType disease:
                disease.AddSimilarDiseases();
                break;
            case DefinitionType definition:
                definition.AddOrigin();
                break;
            case GeneType gene:
                gene.AddGeneLinks();
                break;
            case PhenotypeType phenotype:
                phenotype.AddPhenotypeLinks();
                break;
            case CitationType citation:
                citation.AddCitationLinks();
                break;
        }

        return made;
    }
}
