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
        Description = "An immutable data set that answers requests, or has answered them.";
        this.Required<ReleaseView, StringGraphType>(
            "id",
            "The first twelve hexadecimal digits of the content hash. Every release has a different id, so that a client's store "
                + "may use it "
                + "as a key.",
            view => view.Id);
        this.Required<ReleaseView, StringGraphType>(
            "contentHash",
            "SHA-256 over every row: equal data have equal hashes.",
            view => view.ContentHash);
        this.Required<ReleaseView, StringGraphType>("createdAt", "The time when it was built (ISO 8601, UTC).", view => view.CreatedAt);
        Field<StringGraphType>("label").Description("The label that its builder gave it; may change.").Cost(CostWeights.Loaded)
            .Resolve(context => OfStore(context).Source.Label);
        Field<NonNullGraphType<BooleanGraphType>>("isKept").Description(
            "Whether it is kept regardless of how many newer ones there are (kg "
                + "releases keep); may change.").Cost(CostWeights.Loaded)
            .Resolve(context => OfStore(context).Source.IsKept);
        Field<NonNullGraphType<BooleanGraphType>>("isServed").Description("Whether it is served to requests that name no release; may "
            + "change.").Resolve(context =>
        {
            using var served = context.RequestServices!.GetService<IReleaseSource>()?.Acquire();
            return served?.ReleaseId == OfStore(context).Source.Id;
        });
        this.RequiredListBy<ReleaseView, SourceType>("sources", "The data sets it was built from.", context => context.Source.Sources());
        this.RequiredList<ReleaseView, FacetType>("counts", "The number of records of each kind.", view => view.Counts);
        this.RequiredListBy<ReleaseView, EdgeCountType>(
            "edgeCounts",
            "The number of links of each kind.",
            context => context.Source.EdgeCounts());
        Field<NonNullGraphType<IntGraphType>>("undescribedCitations")
            .Description("The number of linked papers for which the release has no PubMed record, so that only their PMID is known; kg "
                + "download papers fetches the records.")
            .Resolve(context => context.Source.UndescribedCitations());
        this.RequiredListBy<ReleaseView, LoadReportType>(
            "loadReport",
            "The outcome for each source file.",
            context => context.Source.LoadReport(context))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 50);
    }

    private static IResolveFieldContext<ReleaseView> OfStore(IResolveFieldContext<ReleaseView> context)
    {
        context.Request().Traits.MayNotBeKept = true;
        return context;
    }
}
