using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Releases;

/// <summary>The root fields that tell of releases.</summary>
public static class ReleaseQueries
{
    private const string Id = "id";

    // A manifest is read for each, and the head of a database.
    private const int AssumedReleases = 10;

    public static void AddReleaseQueries(this ObjectGraphType query)
    {
        query.Field<ReleaseType>("release")
            .Description("The release that answers the request, or another one that is kept: its sources with version and licence, counts, "
                + "load report.")
            .Argument<StringGraphType>(Id, "The release's id, or a date (2026-01-31, or a time in ISO 8601) for the newest "
                + "release built by "
                + "then. By default, the release that answers the request.")
            .Cost(CostWeights.Loaded)
            .Resolve(context => context.GetArgument<string?>(Id) is { } id ? Find(context, id) : ReleaseView.Of(context));
        query.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReleaseType>>>>("releases")
            .Description(
                "The releases that are kept, newest first. Each can answer any operation: name it in the header GraphQL-Release, "
                + "in ?release= in the address, or in `extensions.release` of the request.")
            .Cost(AssumedReleases * CostWeights.Loaded).ListSize(assumedSize: AssumedReleases)
            .Resolve(All);
    }

    /// <summary>A release by its id; null if it is not kept, or cannot be read.</summary>
    /// <param name="context">The field that asks.</param>
    /// <param name="id">The release.</param>
    /// <param name="open">Its image, if the request has it open: then its database is asked only for what the image has not.</param>
    internal static ReleaseView? TryFind(IResolveFieldContext context, string id, GraphImage? open) =>
        id == context.Request().Release.ReleaseId ? ReleaseView.Of(context)
        : context.RequestServices!.GetService<ReleaseStore>() is { } store
            && (open is null ? store.TryFind(id) : ReleaseSummary.Of(open)) is { } summary
            ? new KeptRelease(summary, store)
            : null;

    /// <summary>A release of the store.</summary>
    internal static ReleaseView ViewOf(IResolveFieldContext context, ReleaseSummary summary) =>
        summary.Id == context.Request().Release.ReleaseId
            ? ReleaseView.Of(context)
            : new KeptRelease(summary, context.RequestServices!.GetRequiredService<ReleaseStore>());

    private static List<ReleaseView> All(IResolveFieldContext context)
    {
        context.Request().Traits.MayNotBeKept = true;
        return context.RequestServices!.GetService<ReleaseStore>() is { } store
            ? [.. store.List().Select(summary => ViewOf(context, summary))]
            : [ReleaseView.Of(context)];
    }

    private static ReleaseView Find(IResolveFieldContext context, string id)
    {
        context.Request().Traits.MayNotBeKept = true;
        return id == context.Request().Release.ReleaseId ? ReleaseView.Of(context)
        : context.RequestServices!.GetService<ReleaseStore>() is { } store && store.IdOf(id) is { } found
            ? store.TryFind(found) is { } summary
                ? ViewOf(context, summary)
                : throw new ExecutionError(ReleaseFaults.Unreadable(found)) { Code = ErrorCodes.ReleaseUnreadable }
            : throw new ExecutionError(ReleaseFaults.NotFound(id)) { Code = ErrorCodes.ReleaseNotFound };
    }

}
