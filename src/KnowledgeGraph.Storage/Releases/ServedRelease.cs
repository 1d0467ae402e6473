using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Providers.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release in memory with its database open for reading. It stays open until the last one who holds it lets go.</summary>
public sealed class ServedRelease
{
    private readonly string _connection;
    private readonly DbContextOptions<GraphDbContext> _options;
    private int _holders = 1;

    private ServedRelease(string connection, GraphImage graph, string? refusedImage)
    {
        RefusedImage = refusedImage;
        _connection = connection;
        _options = SqliteRelease.Options(connection);
        Graph = graph;
    }

    /// <summary>The release in memory.</summary>
    public GraphImage Graph { get; }

    /// <summary>Why the image file was not used and the database was read in its place; null if all is well.</summary>
    public string? RefusedImage { get; }

    /// <summary>Reads a release from disk; the caller holds it.</summary>
    /// <exception cref="ReleaseException">It cannot be read.</exception>
    public static ServedRelease Load(ReleaseStore store, string id)
    {
        var release = store.Find(id);
        // EF Core takes most of a second over its model and first query: meanwhile, not in the first request.
        var firstQuery = Task.Run(() => CountSources(store.PathOf(id)));
        try
        {
            var (graph, refusedImage) = Image(store, release);
            graph.Prepare();
            // Takes a second of one core, which answers need not wait for unless they search.
            _ = Task.Run(() => graph.SearchTexts);
            return new ServedRelease(SqliteRelease.ReadingConnection(store.PathOf(id), isPooled: true), graph, refusedImage);
        }
        finally
        {
            // Waits without throwing: a damaged release is reported by the load.
            Task.WaitAny(firstQuery);
        }
    }

    private static (GraphImage Graph, string? Refused) Image(ReleaseStore store, ReleaseSummary release)
    {
        string? refused = null;
        try
        {
            if (ImageFile.TryRead(store.ImagePathOf(release.Id), release.ContentHash) is { } image)
            {
                return (image, null);
            }
        }
        catch (ReleaseException fault)
        {
            refused = fault.Message;
        }

        return (ReleaseFile.Load(store.PathOf(release.Id)), refused);
    }

    private static int CountSources(string path)
    {
        using var context = new GraphDbContext(SqliteRelease.Options(SqliteRelease.ReadingConnection(path, isPooled: false)));
        int[] none = [];
        return context.Sources.Count(source => none.Contains(source.Id));
    }

    /// <summary>Opens the database for one batch of reads.</summary>
    public GraphDbContext OpenContext() => new(_options);

    /// <summary>Takes hold; false if the last holder has let go already.</summary>
    internal bool TryHold()
    {
        var holders = Volatile.Read(ref _holders);
        while (holders > 0)
        {
            var seen = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (seen == holders)
            {
                return true;
            }

            holders = seen;
        }

        return false;
    }

    /// <summary>Lets go; the last to do so closes the database.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            SqliteRelease.Close(_connection);
        }
    }
}
