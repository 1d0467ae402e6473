using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedCaseType : ObjectGraphType<RankedCaseView>
{
    // A cohort is read once and ranked in one go: of the units of a ranking by itself, the smaller part.
    private const int CaseWeight = 100;

    public RankedCaseType()
    {
        Name = "RankedCase";
        Description = "One case of a cohort with its ranking.";
        this.Required<RankedCaseView, StringGraphType>("caseId", "The id of the case: as given, the phenopacket's own id, or its number "
            + "from 1.", view => view.Id);
        this.Optional<RankedCaseView, StringGraphType>(
            "fault", "Why the case is not ranked, with its place in `cases`: the phenopacket is none, or what it excludes is no single "
                + "phenotype. Null where it is.", view => view.Fault);
        Field<RankedDiseasesType>("ranking")
            .Description("Diseases by how well they explain the case; null where it has a fault.")
            .Argument<IntGraphType>(
                RankingArguments.First,
                "The number of diseases to return.",
                argument => argument.DefaultValue = RankingArguments.DefaultResults)
            .Cost(CaseWeight).ListSize([RankingArguments.First], sizedFields: ["results", "groups"])
            .Resolve(Rank);
    }

    private static RankingView? Rank(IResolveFieldContext<RankedCaseView> context)
    {
        var options = context.RequestServices!.GetRequiredService<RankingOptions>();
        var one = context.Source;
        if (one.Fault is not null)
        {
            return null;
        }

        var query = one.Query with
        {
            Limit = context.WholeNumber(
            RankingArguments.First,
            RankingArguments.DefaultResults,
            0,
            options.MaxResults)
        };
        var ranking = query.Observed.Count == 0 ? null : one.Graph.Ranker.Rank(query, context.CancellationToken);
        return new RankingView(one.Graph, query.Measure, ranking, one.Unresolved, options.PValueDraws);
    }
}
