using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Comparisons;

/// <summary>The root field that sets diseases side by side.</summary>
public static class ComparisonQueries
{
    private const string Ids = "ids";

    public static void AddComparisonQueries(this ObjectGraphType query) =>
        query.Field<DiseaseComparisonType>("compareDiseases")
            .Description("The phenotypes of several diseases, side by side.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Ids, "The diseases, by any identifiers or names. "
                + "A text that does not mean exactly one disease is left out, with a notice.")
            .Cost(CostWeights.ExpensiveFilterOperation)
            .Resolve(context =>
            {
                var most = context.RequestServices!.GetRequiredService<ComparisonOptions>().MaxDiseases;
                var comparison = new ComparisonView(context.Graph(), context.FindRecords(EntityType.Disease, Ids, most));
                foreach (var disease in comparison.Diseases
                    .Where(disease => comparison.Graph.DiseasePhenotypes.ByLeft.Neighbours(disease.Row).IsEmpty))
                {
                    context.AddNotice(
                        NoticeCodes.NotAnnotated, $"{disease.Curie} ({disease.Name}) has no phenotypes in this release: its cells say "
                            + "nothing of it.", Ids);
                }

                return comparison;
            });
}
