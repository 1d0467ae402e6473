using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>The fields that say whose fact a row of a disease's list is, and count.</summary>
internal static class OriginFields
{
    private const string First = PageRequest.FirstArgument;
    private const int DefaultOrigins = 10;

    /// <summary>Adds them to an edge of a list of a disease.</summary>
    public static void AddOrigins(this ObjectGraphType<RowEdge> edge, EdgeKind kind)
    {
        edge.Required<RowEdge, FactOriginType>("origin", "The disease that the row is stated for. The rest of the edge is about that "
            + "disease.", link => FactOrigin.Of(link, kind));
        edge.OptionalBy<RowEdge, ListGraphType<NonNullGraphType<FactOriginType>>>(
            "origins", "Every disease of the family for which the same is stated, regardless of from: the disease itself, then the nearest "
                + "first.", context => Origins(context, kind))
            .Argument<IntGraphType>(First, "The number of origins to return at most.", argument => argument.DefaultValue = DefaultOrigins)
            .ListSize([First]);
        edge.OptionalBy<RowEdge, OriginCountsType>("originCounts", "The numbers of diseases of the family for which the same is stated, "
            + "regardless of from.", context => Counts(context, kind));
    }

    /// <summary>Adds the counts to a connection of a disease's list.</summary>
    public static void AddOriginCounts(this ObjectGraphType<Page> connection, EdgeKind kind) =>
        connection.OptionalBy<Page, OriginCountsType>(
            "originCounts",
            "The numbers of distinct records of the disease itself, of wider diseases and of subtypes, regardless of from, where and the "
                + "other arguments.",
            context => Counts(context, kind));

    private static OriginCounts Counts(IResolveFieldContext<Page> context, EdgeKind kind)
    {
        var disease = (DiseaseNode)context.Source.Owner!;
        return new OriginCounts(
            disease.Graph.LinksOf(kind).Links.ByLeft.Degree(disease.Row),
            CountOf(HierarchyScope.Wider),
            CountOf(HierarchyScope.Narrower));

        int CountOf(HierarchyScope scope) => DiseaseFamily.Facts(disease, kind, scope)
            .All(context.Loaders(), string.Empty, context.Request().Work, context.CancellationToken).Count;
    }

    private static IEnumerable<FactOrigin> Origins(IResolveFieldContext<RowEdge> context, EdgeKind kind)
    {
        var first = context.GetArgument<int?>(First) ?? DefaultOrigins;
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        return first >= 1 && first <= limit
            ? All(context, kind).Take(first)
            : throw new ExecutionError($"1 to {limit} origins may be asked for; {first} were.") { Code = ErrorCodes.InvalidPageSize };
    }

    private static OriginCounts Counts(IResolveFieldContext<RowEdge> context, EdgeKind kind)
    {
        var all = All(context, kind);
        return new OriginCounts(CountOf(HierarchyRelation.Own), CountOf(HierarchyRelation.Wider), CountOf(HierarchyRelation.Narrower));

        int CountOf(HierarchyRelation relation) => all.Count(origin => origin.Relation == relation);
    }

    private static IReadOnlyList<FactOrigin> All(IResolveFieldContext<RowEdge> context, EdgeKind kind)
    {
        var edge = context.Source;
        var links = edge.Graph.LinksOf(kind).Links;
        var far = links.RightRow(edge.Link);
        context.Request().Work
            .SpendOnce((context.FieldAst, edge.Owner!.Row, edge.Link), WorkPrices.Of(links.ByRight.Degree(far), WorkPrices.RankedLinks));
        return FactOrigin.All((DiseaseNode)edge.Owner, kind, far);
    }
}
