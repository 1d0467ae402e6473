using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>Opens two releases of a store and compares them.</summary>
internal static class ReleaseComparison
{
    /// <summary>Compares two releases.</summary>
    /// <param name="store">The store of the releases.</param>
    /// <param name="from">The earlier one, by its id or a date.</param>
    /// <param name="to">The later one.</param>
    /// <param name="scope">Selects the records to compare; null for all.</param>
    /// <param name="use">Receives the differences.</param>
    /// <param name="cancellation">Ends the comparison.</param>
    /// <exception cref="ReleaseException">One of the releases does not exist, or cannot be read.</exception>
    public static async Task UseAsync(
        ReleaseStore store,
        string from,
        string to,
        Func<ReleaseContents, ReleaseContents, DiffScope>? scope,
        Action<ReleaseDiff, DiffScope?> use,
        CancellationToken cancellation)
    {
        var (fromId, toId) = (Required(store, from), Required(store, to));
        var reading = Task.Run(() => store.ReadContents(fromId), cancellation);
        var news = fromId == toId ? await reading.ConfigureAwait(false) : store.ReadContents(toId);
        var olds = await reading.ConfigureAwait(false);
        var asked = scope?.Invoke(olds, news);
        use(ReleaseDiff.Of(olds, news, asked, cancellation: cancellation), asked);
    }

    /// <summary>Reports how much a release differs from the served one.</summary>
    public static async Task TellAsync(ReleaseStore store, string id, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            if (store.CurrentId is { } served && served != id)
            {
                await UseAsync(store, served, id, scope: null, (diff, _) => Tell(served, diff, output), cancellation).ConfigureAwait(false);
            }
        }
        catch (ReleaseException unreadable)
        {
            // The served release may be damaged, or have another version; the new one is built all the same.
            Console.Error.WriteLine($"kg: the release is not compared with the served one: {unreadable.Message}");
        }
    }

    private static void Tell(string served, ReleaseDiff diff, TextWriter output)
    {
        output.WriteLine($"changed since {served}, which is served:");
        DiffTable.Write(diff, output);
    }

    private static string Required(ReleaseStore store, string named) => store.IdOf(named) ?? throw new ReleaseException(
        $"there is no release '{named}' in {store.Place}: give an id that kg releases list shows, or a date such as 2026-01-31");
}
