using GraphQL;
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
    private const string Below = "below";

    // A comparison goes through tables of names before its first link.
    private const int DiffWeight = 1_000;

    public static void AddDiffQueries(this ObjectGraphType query) =>
        query.Field<ReleaseDiffType>("releaseDiff")
            .Description("What differs between two releases that are kept: records and links that are new, gone or others, and whose statements have caused it.")
            .Argument<StringGraphType>(From, "The earlier release, by its id or a date; the one that had been built before the later if none is given.")
            .Argument<StringGraphType>(To, "The later release, by its id or a date; the one that answers if none is given.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                Ids, "Only these records and their links: any identifiers or names of them, of either release. What means no single record is left out, with a notice.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Below, "Only these diseases or phenotypes with all below them, and their links; beside what ids names.")
            .Cost(DiffWeight)
            .Resolve(Compare);

    private static Deferred<ComparedReleases> Compare(IResolveFieldContext<object?> context)
    {
        var most = context.RequestServices!.GetRequiredService<BatchLimits>().MaxIdentifiers;
        var (ids, below) = (context.Texts(Ids, most), context.Texts(Below, most));
        var asked = new AskedRecords(ids, below) { IsAll = !context.HasArgument(Ids) && !context.HasArgument(Below) };
        var diffs = context.RequestServices!.GetRequiredService<ReleaseDiffs>();
        var (from, to) = (context.GetArgument<string?>(From), context.GetArgument<string?>(To));
        return new Deferred<ComparedReleases>(async cancellation =>
        {
            var request = context.Request();
            var toId = to is null ? request.Release.ReleaseId : Required(to, await Task.Run(() => diffs.IdOf(to), cancellation).ConfigureAwait(false));
            var fromId = from is null
                ? await Task.Run(() => diffs.Before(toId), cancellation).ConfigureAwait(false) ?? throw Refuse($"No release is kept that had been built before {toId}.")
                : Required(from, await Task.Run(() => diffs.IdOf(from), cancellation).ConfigureAwait(false));
            var compared = await CompareAsync(diffs, request, fromId, toId, asked, cancellation).ConfigureAwait(false);
            foreach (var text in compared.Unknown)
            {
                context.AddNotice(NoticeCodes.UnknownIdentifier, $"Neither release has one record that {text} means; it has been left out.", ids.Contains(text) ? Ids : Below);
            }

            return compared;
        });
    }

    private static async Task<ComparedReleases> CompareAsync(
        ReleaseDiffs diffs, RequestContext request, string fromId, string toId, AskedRecords asked, CancellationToken cancellation)
    {
        try
        {
            return await diffs.CompareAsync(request, fromId, toId, asked, cancellation).ConfigureAwait(false) ?? throw Refuse(ReleaseFaults.Deleted($"{fromId} or {toId}"));
        }
        catch (ReleaseException)
        {
            throw new ExecutionError($"One of the releases {fromId} and {toId} cannot be read by this server; its log says why.") { Code = ErrorCodes.ReleaseUnreadable };
        }
    }

    private static string Required(string named, string? id) => id ?? throw Refuse(ReleaseFaults.NotFound(named));

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.ReleaseNotFound };
}
