using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class ReleaseType : ObjectGraphType<ReleaseView>
{
    public ReleaseType()
    {
        Name = "Release";
        Description = "An immutable data set: what answers, or has answered.";
        this.Required<ReleaseView, StringGraphType>(
            "id",
            "The first twelve hexadecimal digits of the content hash: another release has another id, so that a client's store may go by it.",
            view => view.Id);
        this.Required<ReleaseView, StringGraphType>("contentHash", "SHA-256 over every row: equal data, equal hash.", view => view.ContentHash);
        this.Required<ReleaseView, StringGraphType>("createdAt", "When it was built, ISO 8601 UTC.", view => view.CreatedAt);
        Field<StringGraphType>("label").Description("What its builder calls it; may change.").Cost(CostWeights.Loaded)
            .Resolve(context => OfStore(context).Source.Label);
        Field<NonNullGraphType<BooleanGraphType>>("isKept").Description("Whether it stays however many newer ones there are (kg releases keep); may change.").Cost(CostWeights.Loaded)
            .Resolve(context => OfStore(context).Source.IsKept);
        Field<NonNullGraphType<BooleanGraphType>>("isServed").Description("Whether it is what is served to who names no release; may change.").Resolve(context =>
        {
            using var served = context.RequestServices!.GetService<IReleaseSource>()?.Acquire();
            return served?.ReleaseId == OfStore(context).Source.Id;
        });
        this.RequiredListBy<ReleaseView, SourceType>("sources", "The data sets it was built from.", context => context.Source.Sources());
        this.RequiredList<ReleaseView, FacetType>("counts", "Records of each kind.", view => view.Counts);
        this.RequiredListBy<ReleaseView, EdgeCountType>("edgeCounts", "Links of each kind.", context => context.Source.EdgeCounts());
        Field<NonNullGraphType<IntGraphType>>("undescribedCitations")
            .Description("Papers that are linked to but of which the release has no record of PubMed, so that only their number is known; kg download papers fetches the records.")
            .Resolve(context => context.Source.UndescribedCitations());
        this.RequiredListBy<ReleaseView, LoadReportType>("loadReport", "What became of each source file.", context => context.Source.LoadReport(context))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 50);
    }

    private static IResolveFieldContext<ReleaseView> OfStore(IResolveFieldContext<ReleaseView> context)
    {
        context.Request().Traits.MayNotBeKept = true;
        return context;
    }
}
