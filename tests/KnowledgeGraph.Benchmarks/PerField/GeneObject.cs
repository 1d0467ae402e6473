using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

internal sealed class GeneObject : ObjectGraphType<Gene>
{
    public GeneObject()
    {
        Name = "Gene";
        Field(gene => gene.Id, type: typeof(NonNullGraphType<IdGraphType>));
        Field(gene => gene.Symbol);
        Field(gene => gene.Location, nullable: true);
        this.Page<Gene, DiseaseObject>("diseases", Diseases);
    }

    private static async Task<object?> Diseases(IResolveFieldContext<Gene> context, GraphDbContext graph, int first) =>
        await (
            from link in graph.Set<DiseaseGene>()
            where link.GeneId == context.Source.Id
            orderby link.Association, link.Validity == null, link.Validity, link.DiseaseId
            join disease in graph.Diseases on link.DiseaseId equals disease.Id
            select disease).Take(first).ToListAsync(context.CancellationToken);
}
