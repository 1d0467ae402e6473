using System.Data.Common;
using KnowledgeGraph.Core;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release in memory with its database open for reading. It stays open until its last holder lets go.</summary>
public sealed class ServedRelease
{
    private readonly IReleaseReader _reader;
    private readonly ServedRelease? _original;
    private readonly Lock _reading = new();
    private Task<ReleaseContents>? _contents;
    private int _holders = 1;

    private ServedRelease(IReleaseReader reader, GraphImage graph, ServedRelease? original = null) =>
        (_reader, Graph, _original) = (reader, graph, original);

    /// <summary>The release in memory.</summary>
    public GraphImage Graph { get; }

    /// <summary>The reason why the database was read in place of the image file; null if the image was used, or if there is none.</summary>
    public string? RefusedImage => _reader.RefusedImage;

    /// <summary>Loads a release; the caller holds it.</summary>
    /// <param name="store">The store of the release.</param>
    /// <param name="id">The release.</param>
    /// <param name="isPrepared">
    /// Whether to compute beforehand what is otherwise computed on first use, but for the texts of the search.
    /// </param>
    /// <exception cref="ReleaseException">The release cannot be read.</exception>
    public static ServedRelease Load(ReleaseStore store, string id, bool isPrepared = true)
    {
        store.Find(id);
        var reader = store.Open(id);
        try
        {
            var served = new ServedRelease(reader, reader.Load());
            if (isPrepared)
            {
                served.Graph.Prepare();
                served.PrepareBehind();
            }

            return served;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Computes, behind the answers that are given meanwhile, what is otherwise computed on first use; an answer that needs a part of it
    /// waits for that part. It takes a second or two of one core; more than one would be taken from the first answers.
    /// </summary>
    public void PrepareBehind() => _ = Task.Run(() =>
    {
        // More answers need the database than rankings or searches do.
        QueryFirst();
        Graph.Prepare();
        Graph.SearchTexts.Prepare();
        ImageQuery.Prepare(Graph, FilterShapes.Listed);
    });

    // EF Core takes most of a second over its model and first query.
    private void QueryFirst()
    {
        if (!TryHold())
        {
            return;
        }

        try
        {
            CountSources(_reader);
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or IOException)
        {
            // An answer that needs the database will say so.
        }
        finally
        {
            Release();
        }
    }

    private static int CountSources(IReleaseReader reader)
    {
        using var context = reader.OpenContext();
        int[] none = [];
        return context.Sources.Count(source => none.Contains(source.Id));
    }

    /// <summary>The contents by which the release is compared with others; read once, on first use.</summary>
    public Task<ReleaseContents> ContentsAsync()
    {
        lock (_reading)
        {
            // A failed read is tried again.
            return _contents is { IsFaulted: false } known
                ? known
                : _contents = Task.Run(() => new ReleaseContents(Graph, _reader.ReadStatements(Graph)));
        }
    }

    /// <summary>Opens the database for one batch of reads.</summary>
    public GraphDbContext OpenContext() => _reader.OpenContext();

    /// <summary>Closes unused connections, because they may be dead.</summary>
    public void DropIdleConnections() => _reader.DropIdleConnections();

    /// <summary>
    /// The same release with the same database and columns, and nothing of what has been derived from them; the caller holds it. Null if
    /// the last holder has already let go.
    /// </summary>
    internal ServedRelease? TryCopy()
    {
        if (!TryHold())
        {
            return null;
        }

        var copy = new ServedRelease(_reader, Graph.WithoutDerived(), this);
        lock (_reading)
        {
            if (_contents is { IsCompletedSuccessfully: true, Result: var known })
            {
                copy._contents = Task.FromResult(new ReleaseContents(copy.Graph, known.Statements));
            }
        }

        return copy;
    }

    /// <summary>Acquires the release; false if the last holder has already let go.</summary>
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

    /// <summary>Lets go of the release; the last holder to do so closes the database.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
        {
            return;
        }

        if (_original is not null)
        {
            _original.Release();
        }
        else
        {
            _reader.Dispose();
        }
    }
}
