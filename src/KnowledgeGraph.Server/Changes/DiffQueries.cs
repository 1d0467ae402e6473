using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Server.Changes;

/// <summary>The root field that compares two releases.</summary>
public static class DiffQueries
{
    private const string From = "from";
    private const string To = "to";
    private const string Ids = "ids";
    private const string Of = "of";
    private const string Below = "below";

    // A comparison goes through tables of names before its first link.
    private const int DiffWeight = 1_000;

    /// <summary>The field that tells a listener the changes since the release that was reported to it last.</summary>
    public static FieldBuilder<object?, object> AddChangesSubscription(this ObjectGraphType subscription) =>
        subscription.Field<ReleaseDiffType>("changes")
            .Description(
                "The changes to some records and their links, each time a new release becomes the served one: since the release "
                + "reported last, or since the one that was served when the subscription began. If something is wrong with the "
                + "request, the first event says so at once: it has no changes, and a notice for each text that means no record. "
                + "As text/event-stream, each event has the id of its release: a client that reconnects with it as Last-Event-ID "
                + "receives the changes since then.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Of, "The records, by any identifiers or names.")
            .Argument<ChangeFilterInputType>(
                ChangeFilter.Argument, "Only changes that meet these conditions; an event with none of them is "
                + "still sent, since it names the release.")
            .Cost(DiffWeight)
            .Resolve(Watch);

    public static void AddDiffQueries(this ObjectGraphType query) =>
        query.Field<ReleaseDiffType>("releaseDiff")
            .Description("The differences between two releases that are kept: records and links that were added, removed or changed, and "
                + "the sources whose statements caused the changes.")
            .Argument<StringGraphType>(
                From,
                "The earlier release, by its id or a date; by default, the one built before the later release.")
            .Argument<StringGraphType>(To, "The later release, by its id or a date; by default, the one that answers the request.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                Ids, "Only these records and their links, by any identifiers or names in either release. A text that does not mean exactly "
                    + "one record is left out, with a notice.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Below, "Only these diseases or phenotypes with everything below "
                + "them, and their links; in addition to the records in ids.")
            .Argument<ChangeFilterInputType>(ChangeFilter.Argument, "Only changes that meet these conditions.")
            .Cost(DiffWeight)
            .Resolve(Compare);

    private static Deferred<ComparedReleases> Watch(IResolveFieldContext<object?> context)
    {
        var ids = context.Texts(Of, context.RequestServices!.GetRequiredService<BatchLimits>().MaxIdentifiers);
        if (ids.Count == 0)
        {
            throw new ExecutionError($"{Of} names no record, so that nothing would ever be told.") { Code = ErrorCodes.InvalidArgument };
        }

        var diffs = context.RequestServices!.GetRequiredService<ReleaseDiffs>();
        var request = context.Request();
        return new Deferred<ComparedReleases>(async cancellation =>
        {
            var compared = await CompareAsync(
                diffs, request, request.Since ?? request.Release.ReleaseId,
                    request.Release.ReleaseId, new AskedRecords(ids, []), cancellation).ConfigureAwait(false);
            Tell(context, compared, _ => Of);
            return ChangeFilter.Apply(context, compared);
        });
    }

    private static void Tell(IResolveFieldContext context, ComparedReleases compared, Func<string, string> argumentOf)
    {
        foreach (var text in compared.Unknown)
        {
            context.AddNotice(
                NoticeCodes.UnknownIdentifier,
                $"Neither release has one record that {text} means; it has been left out.",
                argumentOf(text));
        }
    }

    private static Deferred<ComparedReleases> Compare(IResolveFieldContext<object?> context)
    {
        var most = context.RequestServices!.GetRequiredService<BatchLimits>().MaxIdentifiers;
        context.Request().Traits.MayNotBeKept = true;
        var (ids, below) = (context.Texts(Ids, most), context.Texts(Below, most));
        var asked = new AskedRecords(ids, below) { IsAll = !context.HasArgument(Ids) && !context.HasArgument(Below) };
        var diffs = context.RequestServices!.GetRequiredService<ReleaseDiffs>();
        var (from, to) = (context.GetArgument<string?>(From), context.GetArgument<string?>(To));
        return new Deferred<ComparedReleases>(async cancellation =>
        {
            var request = context.Request();
            var toId = to is null
                ? request.Release.ReleaseId
                : Required(to, await Task.Run(() => diffs.IdOf(to), cancellation).ConfigureAwait(false));
            var fromId = from is null
                ? await Task.Run(() => diffs.Before(toId), cancellation).ConfigureAwait(false)
                    ?? throw Refuse($"No release is kept that had been built before {toId}.")
                : Required(from, await Task.Run(() => diffs.IdOf(from), cancellation).ConfigureAwait(false));
            var compared = await CompareAsync(diffs, request, fromId, toId, asked, cancellation).ConfigureAwait(false);
            Tell(context, compared, text => ids.Contains(text) ? Ids : Below);
            return ChangeFilter.Apply(context, compared);
        });
    }

    private static async Task<ComparedReleases> CompareAsync(
        ReleaseDiffs diffs, RequestContext request, string fromId, string toId, AskedRecords asked, CancellationToken cancellation)
    {
        try
        {
            return await diffs.CompareAsync(request, fromId, toId, asked, cancellation).ConfigureAwait(false)
                ?? throw Refuse(ReleaseFaults.OneIsNotFound(fromId, toId));
        }
        catch (ReleaseException)
        {
            throw new ExecutionError($"One of the releases {fromId} and {toId} cannot be read by this server; its log says why.")
            {
                Code = ErrorCodes.ReleaseUnreadable,
            };
        }
    }

    private static string Required(string named, string? id) => id ?? throw Refuse(ReleaseFaults.NotFound(named));

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.ReleaseNotFound };
}
