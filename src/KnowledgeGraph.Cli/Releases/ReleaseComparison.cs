using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>Opens two releases of a store and compares them.</summary>
internal static class ReleaseComparison
{
    /// <summary>Compares two releases.</summary>
    /// <param name="store">Where they are.</param>
    /// <param name="from">The earlier one, by its id or a date.</param>
    /// <param name="to">The later one.</param>
    /// <param name="scope">Says which records it is about; null for all.</param>
    /// <param name="use">What to do with what is found.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ReleaseException">One of them is not there, or cannot be read.</exception>
    public static async Task UseAsync(
        ReleaseStore store, string from, string to, Func<ReleaseContents, ReleaseContents, DiffScope>? scope, Action<ReleaseDiff, DiffScope?> use, CancellationToken cancellation)
    {
        using var open = new OpenReleases(store, most: 2, TimeProvider.System);
        using var before = await AcquireAsync(store, open, from, cancellation).ConfigureAwait(false);
        using var after = await AcquireAsync(store, open, to, cancellation).ConfigureAwait(false);
        var (olds, news) = (await before.ContentsAsync().ConfigureAwait(false), await after.ContentsAsync().ConfigureAwait(false));
        var asked = scope?.Invoke(olds, news);
        use(ReleaseDiff.Of(olds, news, asked, cancellation: cancellation), asked);
    }

    /// <summary>Tells how much a release has changed beside the one that is served.</summary>
    public static async Task TellAsync(ReleaseStore store, string id, CancellationToken cancellation)
    {
        try
        {
            if (store.CurrentId is { } served && served != id)
            {
                await UseAsync(store, served, id, scope: null, (diff, _) => Tell(served, diff), cancellation).ConfigureAwait(false);
            }
        }
        catch (ReleaseException unreadable)
        {
            // What is served may be damaged, or of another version; the release is built all the same.
            Console.Error.WriteLine($"kg: the release is not compared with the served one: {unreadable.Message}");
        }
    }

    private static void Tell(string served, ReleaseDiff diff)
    {
        Console.WriteLine($"changed since {served}, which is served:");
        DiffTable.Write(diff, Console.Out);
    }

    private static async Task<ReleaseLease> AcquireAsync(ReleaseStore store, OpenReleases open, string named, CancellationToken cancellation) =>
        (store.IdOf(named) is { } id ? await open.AcquireAsync(id, cancellation).ConfigureAwait(false) : null)
        ?? throw new ReleaseException($"there is no release '{named}' in {store.Place}: give an id that kg releases list shows, or a date such as 2026-01-31");
}
