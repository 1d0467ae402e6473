using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Server.Changes;

/// <summary>The field of a record that tells what has changed of it from release to release.</summary>
public static class HistoryFields
{
    private const string First = "first";

    // Each in which the record differs is opened, if it is not.
    private const int MostReleases = 10;
    private const int Weight = 2_000;

    // The hashes of a release's records are read once.
    private const int MostVersions = 20;
    private const int WeightOfVersions = 200;

    public static void AddHistory<TNode>(this ObjectGraphType<TNode> type)
        where TNode : EntityNode
    {
        type.Field<ListGraphType<NonNullGraphType<RecordVersionType>>>("versions")
            .Description(
                "The releases that say something else of the record or its links than the one before them, newest first, among the newest "
                + "twenty up to the one that answers; the last tells since when the record is there. Told by hashes in image files, "
                + "without opening a release; null if a release has no such file. history tells what has changed.")
            .Cost(WeightOfVersions).ListSize(assumedSize: 3)
            .Resolve(context => Versions(context, context.Source));
        type.Field<ListGraphType<NonNullGraphType<ReleaseDiffType>>>("history")
            .Description(
                "The changes to the record and its links, newest first: each release that is kept, up to the one that answers, "
                + "compared with the one before it, if anything differs. A record that is never ADDED has been there since the "
                + "oldest.")
            .Argument<IntGraphType>(
                First,
                "The number of newest comparisons to look at, at most ten.",
                argument => argument.DefaultValue = MostReleases)
            .Cost(Weight).ListSize(assumedSize: 3)
            .Resolve(context => Find(context, context.Source));
    }

    private static Deferred<IReadOnlyList<RecordVersion>?> Versions(IResolveFieldContext context, EntityNode node)
    {
        var diffs = context.RequestServices!.GetRequiredService<ReleaseDiffs>();
        var request = context.Request();
        request.Traits.MayNotBeKept = true;
        return new Deferred<IReadOnlyList<RecordVersion>?>(cancellation => Task.Run(
            () => diffs.Versions(request.Release.ReleaseId, MostVersions, node.Type, node.Curie),
            cancellation));
    }

    private static Deferred<List<ComparedReleases>> Find(IResolveFieldContext context, EntityNode node)
    {
        var first = Math.Clamp(context.GetArgument<int?>(First) ?? MostReleases, 0, MostReleases);
        var diffs = context.RequestServices!.GetRequiredService<ReleaseDiffs>();
        var request = context.Request();
        request.Traits.MayNotBeKept = true;
        return new Deferred<List<ComparedReleases>>(async cancellation =>
        {
            var turns = await Task.Run(
                () => diffs.Turns(request.Release.ReleaseId, first, node.Type, node.Curie),
                cancellation).ConfigureAwait(false);
            var found = new List<ComparedReleases>();
            foreach (var (from, to) in turns)
            {
                if (await TryCompareAsync(diffs, request, from, to, node.Curie, cancellation).ConfigureAwait(
                    false) is { Diff: { } diff } compared
                    && diff.Found.Records.Count + diff.Found.Links.Count > 0)
                {
                    found.Add(compared);
                }
            }

            return found;
        });
    }

    // A release that cannot be read must not hide what the others tell.
    private static async Task<ComparedReleases?> TryCompareAsync(
        ReleaseDiffs diffs, RequestContext request, string from, string to, string curie, CancellationToken cancellation)
    {
        try
        {
            return await diffs.CompareAsync(request, from, to, new AskedRecords([curie], []), cancellation).ConfigureAwait(false);
        }
        catch (ReleaseException)
        {
            return null;
        }
    }
}
