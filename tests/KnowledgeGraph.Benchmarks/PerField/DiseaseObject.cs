using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

internal sealed class DiseaseObject : ObjectGraphType<Disease>
{
    public DiseaseObject()
    {
        Name = "Disease";
        Field(disease => disease.Id, type: typeof(NonNullGraphType<IdGraphType>));
        Field(disease => disease.Curie);
        Field(disease => disease.Name);
        this.Page<Disease, GeneObject>("genes", Genes);
        this.Page<Disease, PhenotypeObject>("phenotypes", Phenotypes);
        this.Page<Disease, PaperObject>("papers", Papers);
    }

    private static async Task<object?> Genes(IResolveFieldContext<Disease> context, GraphDbContext graph, int first) =>
        await (
            from link in graph.Set<DiseaseGene>()
            where link.DiseaseId == context.Source.Id
            orderby link.Association, link.Validity == null, link.Validity, link.GeneId
            join gene in graph.Genes on link.GeneId equals gene.Id
            select gene).Take(first).ToListAsync(context.CancellationToken);

    private static async Task<object?> Phenotypes(IResolveFieldContext<Disease> context, GraphDbContext graph, int first) =>
        await (
            from link in graph.Set<DiseasePhenotype>()
            where link.DiseaseId == context.Source.Id
            orderby link.IsNegated, link.FrequencyRatio == null, link.FrequencyRatio descending, link.PhenotypeId
            join phenotype in graph.Phenotypes on link.PhenotypeId equals phenotype.Id
            select phenotype).Take(first).ToListAsync(context.CancellationToken);

    private static async Task<object?> Papers(IResolveFieldContext<Disease> context, GraphDbContext graph, int first) =>
        await (
            from link in graph.Set<DiseaseCitation>()
            where link.DiseaseId == context.Source.Id
            join citation in graph.Citations on link.CitationId equals citation.Id
            orderby citation.DateKey descending, citation.Id
            select citation).Take(first).ToListAsync(context.CancellationToken);
}
