using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Changes;

/// <summary>
/// Compares releases that are kept. Differences are remembered by rows alone, which stay valid as long as a release has its id, and so for
/// ever.
/// </summary>
internal sealed class ReleaseDiffs(IReleaseSource releases, ReleaseStore? store = null)
{
    private const int MostKept = 64;
    private const long MostKeptBytes = 16_000_000;

    private readonly BoundedCache<FoundDifferences> _kept = new(MostKept, MostKeptBytes);

    /// <summary>The id of the release that had been built before one.</summary>
    /// <returns>Null if it is the oldest that is kept.</returns>
    public string? Before(string id)
    {
        var listed = Listed();
        var place = listed.FindIndex(release => release.Id == id);
        return place >= 0 && place + 1 < listed.Count ? listed[place + 1].Id : null;
    }

    /// <summary>The releases that are kept and had been built by the time that one was, newest first.</summary>
    public IReadOnlyList<string> UpTo(string id) => [.. Listed().SkipWhile(release => release.Id != id).Select(release => release.Id)];

    /// <summary>The id of the release that a text names.</summary>
    public string? IdOf(string text) => store is null ? null : store.IdOf(text);

    /// <summary>Compares two releases.</summary>
    /// <param name="request">The request that asks for the comparison and pays for it.</param>
    /// <param name="fromId">The earlier release.</param>
    /// <param name="toId">The later release.</param>
    /// <param name="asked">The records that it is about.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Null if one of the releases has been deleted.</returns>
    public async Task<ComparedReleases?> CompareAsync(
        RequestContext request,
        string fromId,
        string toId,
        AskedRecords asked,
        CancellationToken cancellation)
    {
        var key = $"{fromId} {toId} {asked.Key}";
        if (fromId == toId && (asked.IsAll || asked is { Ids: [], Below: [] }))
        {
            return new ComparedReleases(fromId, toId, null, [], key);
        }

        if (_kept.TryGet(key, out var known) && known.Differences is { Records.Count: 0, Links.Count: 0 })
        {
            return new ComparedReleases(fromId, toId, null, known.Unknown, key);
        }

        if (await ContentsAsync(request, fromId, cancellation).ConfigureAwait(false) is not { } from
            || await ContentsAsync(request, toId, cancellation).ConfigureAwait(false) is not { } to)
        {
            return null;
        }

        if (known is null)
        {
            known = await Task.Run(() => Find(request, from, to, asked, cancellation), cancellation).ConfigureAwait(false);
            _kept.Set(key, known, (int)Math.Min(int.MaxValue, known.Differences.Bytes + key.Length));
        }

        return new ComparedReleases(fromId, toId, new ReleaseDiff(from, to, known.Differences), known.Unknown, key);
    }

    private static FoundDifferences Find(
        RequestContext request,
        ReleaseContents from,
        ReleaseContents to,
        AskedRecords asked,
        CancellationToken cancellation)
    {
        var scope = asked.IsAll ? null : new DiffScope(from, to);
        foreach (var id in asked.Ids)
        {
            request.Work.Spend(WorkPrices.NamedRecord);
            scope!.Add(id);
        }

        foreach (var id in asked.Below)
        {
            scope!.Add(id, isWithNarrower: true);
        }

        if (ReferenceEquals(from.Graph, to.Graph))
        {
            return new FoundDifferences(new ReleaseDifferences([], []), scope?.Unknown ?? []);
        }

        var diff = ReleaseDiff.Of(
            from,
            to,
            scope,
            links => request.Work.Spend(WorkPrices.Of(links, WorkPrices.ComparedLinks)),
            cancellation);
        request.Work.Hold(diff.Found.Bytes);
        return new FoundDifferences(diff.Found, scope?.Unknown ?? []);
    }

    private async Task<ReleaseContents?> ContentsAsync(RequestContext request, string id, CancellationToken cancellation)
    {
        if (request.Release is IGraphLease own && own.ReleaseId == id)
        {
            return await own.ContentsAsync().WaitAsync(cancellation).ConfigureAwait(false);
        }

        // The comparison keeps the data that it has read; the hold on the database is released at once, so that no two requests wait for
        // each other.
        using var lease = await releases.AcquireBesideAsync(id, cancellation).ConfigureAwait(false) as IGraphLease;
        if (lease?.IsNewlyOpened == true)
        {
            request.Work.Spend(WorkPrices.OpenedBeside);
        }

        return lease is null ? null : await lease.ContentsAsync().WaitAsync(cancellation).ConfigureAwait(false);
    }

    private List<ReleaseSummary> Listed() => store is null ? [] : [.. store.List()];

    private sealed record FoundDifferences(ReleaseDifferences Differences, IReadOnlyList<string> Unknown);
}
