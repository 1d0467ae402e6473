using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class ReleaseDiffType : ObjectGraphType<ComparedReleases>
{
    private const string Types = "types";
    private const string Kinds = "kinds";
    private const string Changes = "changes";
    private const string Sources = "sources";

    public ReleaseDiffType()
    {
        Name = "ReleaseDiff";
        Description = "The differences between two releases.";
        this.OptionalBy<ComparedReleases, ReleaseType>(
            "from",
            "The earlier release; null if it has been deleted since.",
            context => ReleaseQueries.TryFind(context, context.Source.FromId, context.Source.Diff?.From.Graph)).Cost(CostWeights.Loaded);
        this.OptionalBy<ComparedReleases, ReleaseType>(
            "to",
            "The later release; null if it has been deleted since.",
            context => ReleaseQueries.TryFind(context, context.Source.ToId, context.Source.Diff?.To.Graph)).Cost(CostWeights.Loaded);
        this.RequiredList<ComparedReleases, RecordChangeCountType>(
            "recordCounts",
            "The number of records that have changed.",
            compared => compared.RecordCounts).ListSize(assumedSize: 15);
        this.RequiredList<ComparedReleases, LinkChangeCountType>("linkCounts", "The number of links that have changed, in total for each "
            + "kind and by source.", compared => compared.LinkCounts).ListSize(assumedSize: 50);
        Paged(Field<RecordChangesConnectionType>("records"), "Records that have changed, by kind and in the order of CURIE.")
            .Argument<ListGraphType<NonNullGraphType<EntityTypeEnumType>>>(Types, "Only these kinds of record.")
            .Argument<ListGraphType<NonNullGraphType<RecordChangeKindEnumType>>>(Changes, "Only these kinds of change.")
            .Resolve(Records);
        Paged(Field<LinkChangesConnectionType>("links"), "Links that have changed, by kind and in the order of CURIE.")
            .Argument<ListGraphType<NonNullGraphType<LinkKindEnumType>>>(Kinds, "Only these kinds of link.")
            .Argument<ListGraphType<NonNullGraphType<LinkChangeKindEnumType>>>(Changes, "Only these kinds of change.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Sources, "Only changes caused by statements of these sources, by "
                + "their names.")
            .Resolve(Links);
    }

    private static FieldBuilder<ComparedReleases, object> Paged(FieldBuilder<ComparedReleases, object> field, string description) => field
        .Description(description)
        .Argument<IntGraphType>(PageRequest.FirstArgument, "The number of changes from the start (or after a cursor).")
        .Argument<StringGraphType>(PageRequest.AfterArgument, "Only changes after this cursor.")
        .PageSize(PageRequest.FirstArgument);

    private static ChangePage<RecordChange> Records(IResolveFieldContext<ComparedReleases> context)
    {
        var wanted = new ChangeSelection
        {
            Types = context.GetArgument<List<EntityType>?>(Types),
            RecordChanges = context.GetArgument<List<RecordChangeKind>?>(Changes),
        };
        var found = context.Source.Diff is { } diff ? wanted.RecordsOf(diff) : [];
        context.Request().Work.Spend(WorkPrices.Of(context.Source.Diff?.Found.Records.Count ?? 0, WorkPrices.GatheredLinks));
        return ChangePages.Of(
            context,
            $"records {context.Source.Key} {wanted.Key}",
            found,
            one => context.Source.Diff!.RecordChangeOf(one));
    }

    private static ChangePage<LinkChange> Links(IResolveFieldContext<ComparedReleases> context)
    {
        var wanted = new ChangeSelection
        {
            Kinds = context.GetArgument<List<LinkKind>?>(Kinds),
            LinkChanges = context.GetArgument<List<LinkChangeKind>?>(Changes),
            Sources = context.GetArgument<List<string>?>(Sources),
        };
        ChangeFilter.ReportUnknownSources(context, context.Source, wanted.Sources, Sources);
        ChangeFilter.SpendOnLinks(context, context.Source.Diff, wanted.Sources);
        var found = context.Source.Diff is { } diff ? wanted.LinksOf(diff) : [];
        return ChangePages.Of(context, $"links {context.Source.Key} {wanted.Key}", found, one => context.Source.Diff!.LinkChangeOf(one));
    }
}
