using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Benchmarks.PerField;

internal sealed class RootObject : ObjectGraphType
{
    public RootObject()
    {
        Name = "Query";
        Field<DiseaseObject>("disease")
            .Argument<NonNullGraphType<StringGraphType>>("curie")
            .ResolveAsync(async context =>
            {
                var curie = context.GetArgument<string>("curie");
                return await context.Database().Diseases.SingleOrDefaultAsync(disease => disease.Curie == curie, context.CancellationToken);
            });
        Field<PhenotypeObject>("phenotype")
            .Argument<NonNullGraphType<StringGraphType>>("hpoId")
            .ResolveAsync(async context =>
            {
                var hpoId = context.GetArgument<string>("hpoId");
                return await context.Database().Phenotypes
                    .SingleOrDefaultAsync(phenotype => phenotype.Curie == hpoId, context.CancellationToken);
            });
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<DiseaseObject>>>>("diseases")
            .Argument<NonNullGraphType<IntGraphType>>("first")
            .Argument<IntGraphType>("after")
            .Argument<StringGraphType>("phenotype")
            .ResolveAsync(async context => await Diseases(context).OrderBy(disease => disease.Id)
                .Take(context.GetArgument<int>("first")).ToListAsync(context.CancellationToken));
    }

    private static IQueryable<Disease> Diseases(IResolveFieldContext context)
    {
        var graph = context.Database();
        if (context.GetArgument<string?>("phenotype") is { } name)
        {
            var having =
                from phenotype in graph.Phenotypes
                where phenotype.Name == name
                join link in graph.Set<DiseasePhenotype>() on phenotype.Id equals link.PhenotypeId
                select link.DiseaseId;
            return graph.Diseases.Where(disease => having.Contains(disease.Id));
        }

        var after = context.GetArgument("after", 0);
        return graph.Diseases.Where(disease => disease.Id > after);
    }
}
