using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

internal sealed class PhenotypeObject : ObjectGraphType<Phenotype>
{
    public PhenotypeObject()
    {
        Name = "Phenotype";
        Field(phenotype => phenotype.Id, type: typeof(NonNullGraphType<IdGraphType>));
        Field("hpoId", phenotype => phenotype.Curie);
        Field(phenotype => phenotype.Name);
        this.Page<Phenotype, DiseaseObject>("diseases", Diseases);
    }

    private static async Task<object?> Diseases(IResolveFieldContext<Phenotype> context, GraphDbContext graph, int first) =>
        await (
            from link in graph.Set<DiseasePhenotype>()
            where link.PhenotypeId == context.Source.Id
            orderby link.IsNegated, link.FrequencyRatio == null, link.FrequencyRatio descending, link.DiseaseId
            join disease in graph.Diseases on link.DiseaseId equals disease.Id
            select disease).Take(first).ToListAsync(context.CancellationToken);
}
