using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release in memory with its database open for reading. It stays open until the last one who holds it lets go.</summary>
public sealed class ServedRelease
{
    private readonly IReleaseReader _reader;
    private readonly Lock _reading = new();
    private Task<ReleaseContents>? _contents;
    private int _holders = 1;

    private ServedRelease(IReleaseReader reader, GraphImage graph) => (_reader, Graph) = (reader, graph);

    /// <summary>The release in memory.</summary>
    public GraphImage Graph { get; }

    /// <summary>Why the image file was not used and the database was read in its place; null if all is well.</summary>
    public string? RefusedImage => _reader.RefusedImage;

    /// <summary>Reads a release; the caller holds it.</summary>
    /// <exception cref="ReleaseException">It cannot be read.</exception>
    public static ServedRelease Load(ReleaseStore store, string id)
    {
        store.Find(id);
        var reader = store.Open(id);
        try
        {
            // EF Core takes most of a second over its model and first query: meanwhile, not in the first request.
            var firstQuery = Task.Run(() => CountSources(reader));
            GraphImage graph;
            try
            {
                graph = reader.Load();
            }
            finally
            {
                // Waits without throwing: a damaged release is reported by the load.
                Task.WaitAny(firstQuery);
            }

            graph.Prepare();
            // Takes a second of one core, which answers need not wait for unless they search.
            _ = Task.Run(() => graph.SearchTexts.Prepare());
            return new ServedRelease(reader, graph);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static int CountSources(IReleaseReader reader)
    {
        using var context = reader.OpenContext();
        int[] none = [];
        return context.Sources.Count(source => none.Contains(source.Id));
    }

    /// <summary>What the release is compared with others by; read once, when it is first asked for.</summary>
    public Task<ReleaseContents> ContentsAsync()
    {
        lock (_reading)
        {
            // One that has failed is tried again.
            return _contents is { IsFaulted: false } known ? known : _contents = Task.Run(() => new ReleaseContents(Graph, _reader.ReadStatements(Graph)));
        }
    }

    /// <summary>Opens the database for one batch of reads.</summary>
    public GraphDbContext OpenContext() => _reader.OpenContext();

    /// <summary>Closes connections that nothing uses, for they may lead nowhere.</summary>
    public void DropIdleConnections() => _reader.DropIdleConnections();

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
            _reader.Dispose();
        }
    }
}
