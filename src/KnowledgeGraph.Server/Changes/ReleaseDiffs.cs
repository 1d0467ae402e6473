using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
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

    private const int MostMaps = 4;
    private const long MostMapsBytes = 32_000_000;
    private const long MostDigestsBytes = 32_000_000;

    private readonly BoundedCache<FoundDifferences> _kept = new(MostKept, MostKeptBytes);

    private readonly BoundedCache<RecordDigests> _digests = new(MostKept, MostDigestsBytes);

    // An activation has every listener compare the same two releases.
    private readonly BoundedCache<RowMaps> _maps = new(MostMaps, MostMapsBytes);

    /// <summary>The id of the release that had been built before one.</summary>
    /// <returns>Null if it is the oldest that is kept.</returns>
    public string? Before(string id)
    {
        var listed = Listed();
        var place = listed.FindIndex(release => release.Id == id);
        return place >= 0 && place + 1 < listed.Count ? listed[place + 1].Id : null;
    }

    /// <summary>
    /// The neighbours among the releases that are kept and had been built by the time that one was, newest first, between which a record
    /// may differ. Releases need not be open to see that it does not.
    /// </summary>
    public IReadOnlyList<(string From, string To)> Turns(string id, int most, EntityType type, string curie)
    {
        var listed = Listed().SkipWhile(release => release.Id != id).Take(most + 1).ToList();
        return
        [
            .. listed.Skip(1).Zip(listed).Where(pair => MayDiffer(pair.First, pair.Second, type, curie))
                .Select(pair => (pair.First.Id, pair.Second.Id)),
        ];
    }

    /// <summary>
    /// The releases among so many up to one that say something else of a record than the one before them, newest first; the last is the one
    /// since which it is there. Null if the hashes of a release are not kept.
    /// </summary>
    public IReadOnlyList<RecordVersion>? Versions(string id, int most, EntityType type, string curie)
    {
        var found = new List<RecordVersion>();
        (ReleaseSummary Release, ulong? Digest)? later = null;
        foreach (var release in Listed().SkipWhile(release => release.Id != id).Take(most))
        {
            if (DigestsOf(release) is not { } digests)
            {
                return null;
            }

            var digest = digests.Find(type, curie);
            if (later is { } known && known.Digest != digest)
            {
                found.Add(new RecordVersion(
                    known.Release,
                    digest is null ? RecordVersionKind.Added
                        : known.Digest is null ? RecordVersionKind.Removed : RecordVersionKind.Changed));
            }

            later = (release, digest);
        }

        return later is { Digest: not null } oldest ? [.. found, new RecordVersion(oldest.Release, RecordVersionKind.Present)] : found;
    }

    private bool MayDiffer(ReleaseSummary from, ReleaseSummary to, EntityType type, string curie) =>
        DigestsOf(from) is not { } olds || DigestsOf(to) is not { } news || olds.Find(type, curie) != news.Find(type, curie);

    private RecordDigests? DigestsOf(ReleaseSummary release)
    {
        // The content is named, and not the release alone: its file may be built anew.
        var key = $"{release.Id} {release.ContentHash}";
        if (!_digests.TryGet(key, out var digests) && store!.ReadDigests(release) is { } read)
        {
            digests = read;
            _digests.Set(key, read, read.Bytes);
        }

        return digests;
    }

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
            return new ComparedReleases(fromId, toId, null, [], key) { Sources = SourcesOf(request.Graph) };
        }

        if (_kept.TryGet(key, out var known))
        {
            // The cost of a request does not depend on who has asked before.
            request.Work.Spend(known.Units);
            if (known.Differences is { Records.Count: 0, Links.Count: 0 })
            {
                return new ComparedReleases(fromId, toId, null, known.Unknown, key) { Sources = known.Sources };
            }
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

        return new ComparedReleases(fromId, toId, new ReleaseDiff(from, to, known.Differences), known.Unknown, key)
        {
            Sources = known.Sources,
        };
    }

    private static IReadOnlyList<string> SourcesOf(params IEnumerable<GraphImage?> graphs) =>
        [.. graphs.OfType<GraphImage>().SelectMany(graph => graph.Sources).Select(source => source.Name).Distinct()];

    private FoundDifferences Find(
        RequestContext request,
        ReleaseContents from,
        ReleaseContents to,
        AskedRecords asked,
        CancellationToken cancellation)
    {
        var units = 0L;
        var scope = asked.IsAll ? null : new DiffScope(from, to);
        foreach (var id in asked.Ids)
        {
            Spend(WorkPrices.NamedRecord);
            scope!.Add(id);
        }

        foreach (var id in asked.Below)
        {
            scope!.Add(id, isWithNarrower: true);
        }

        if (ReferenceEquals(from.Graph, to.Graph))
        {
            return new FoundDifferences(new ReleaseDifferences([], []), scope?.Unknown ?? [], SourcesOf(from.Graph), units);
        }

        var diff = ReleaseDiff.Of(
            from,
            to,
            scope,
            links => Spend(WorkPrices.Of(links, WorkPrices.ComparedLinks)),
            MapsOf(from, to),
            cancellation);
        request.Work.Hold(diff.Found.Bytes);
        return new FoundDifferences(diff.Found, scope?.Unknown ?? [], SourcesOf(from.Graph, to.Graph), units);

        void Spend(long more)
        {
            units += more;
            request.Work.Spend(more);
        }
    }

    private RowMaps MapsOf(ReleaseContents from, ReleaseContents to)
    {
        var key = $"{from.Graph.Release.ReleaseId} {to.Graph.Release.ReleaseId}";
        if (!_maps.TryGet(key, out var maps))
        {
            maps = new RowMaps();
            _maps.Set(key, maps, (int)Math.Min(int.MaxValue, RowMaps.BytesOf(from, to)));
        }

        return maps;
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
            request.Work.SpendOfRate(WorkPrices.OpenedBeside);
        }

        return lease is null ? null : await lease.ContentsAsync().WaitAsync(cancellation).ConfigureAwait(false);
    }

    private List<ReleaseSummary> Listed() => store is null ? [] : [.. store.List()];

    private sealed record FoundDifferences(
        ReleaseDifferences Differences, IReadOnlyList<string> Unknown, IReadOnlyList<string> Sources, long Units);
}
