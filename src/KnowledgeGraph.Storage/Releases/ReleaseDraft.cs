using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>A release being built where nobody looks. It becomes visible, whole and checked, with <see cref="Complete"/>, or not at all.</summary>
public sealed class ReleaseDraft : IDisposable
{
    private const int IdLength = 12;

    private readonly IDisposable _lock;
    private readonly IDraftDatabase _database;
    private readonly ReleaseStore _store;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<string, (long Count, byte[]? Hash)> _written = new(StringComparer.Ordinal);

    internal ReleaseDraft(IDraftDatabase database, IDisposable held, ReleaseStore store, TimeProvider time) =>
        (_database, _lock, _store, _time) = (database, held, store, time);

    /// <summary>A file for who builds the draft; nothing is there yet, and what is left of it by a crash goes with the next import.</summary>
    public string SpoolPath => _database.SpoolPath;

    /// <summary>Writes all rows of one entity, in the order of its key.</summary>
    /// <exception cref="ReleaseException">A row is refused, or the entity was written before.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public void Write<TEntity>(IEnumerable<TEntity> rows)
        where TEntity : class
    {
        var entity = _database.Model.FindEntityType(typeof(TEntity)) ?? throw new ReleaseException($"{typeof(TEntity).Name} is no entity");
        var columns = new EntityColumns(entity);
        if (_written.ContainsKey(columns.Table))
        {
            throw new ReleaseException($"{columns.Table} has been written already");
        }

        // How and when a release came about is no part of what it says.
        var isHashed = typeof(TEntity) != typeof(LoadReportEntry) && typeof(TEntity) != typeof(ReleaseInfo);
        using var hash = new RowHash(columns, (IProperty property) => isHashed && property.Name != nameof(Source.LoadedAt));
        using var writer = _database.BeginTable(columns);
        var values = new object?[columns.Properties.Length];
        var count = 0L;
        foreach (var row in rows)
        {
            columns.Read(row, values);
            hash.Add(values);
            writer.Write(values);
            count++;
        }

        writer.Complete();
        _written.Add(columns.Table, (count, isHashed ? hash.Finish() : null));
    }

    /// <summary>Indexes and checks the release, gives it its name and puts it beside the others. It is not served until it is activated.</summary>
    /// <param name="builtBy">The program and its version.</param>
    /// <exception cref="ReleaseException">A check failed; once the draft is disposed nothing is left behind.</exception>
    /// <exception cref="IOException">The disk is full or cannot be written to.</exception>
    public CompletedDraft Complete(string builtBy)
    {
        var contentHash = ContentHash();
        var id = contentHash[..IdLength];
        var created = _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ");
        Write([new ReleaseInfo { Id = 1, ReleaseId = id, ContentHash = contentHash, CreatedAt = created, BuiltBy = builtBy }]);
        _database.Finish();
        using (var check = _database.BeginCheck())
        {
            new ReleaseCheck(check, _database.Model).Run(_written.ToDictionary(table => table.Key, table => table.Value.Count));
        }

        // What importing has left behind makes room for what checking takes.
        GC.Collect();
        _database.RequireLoadable();
        var alreadyExisted = IsThere(id, contentHash);
        if (!alreadyExisted)
        {
            _database.Publish(new ReleaseSummary(
                id, contentHash, created, builtBy, CountOf("disease"), CountOf("gene"), CountOf("phenotype"), CountOf("citation"), Bytes: 0));
        }
        else
        {
            _store.EnsureImage(id);
        }

        return new CompletedDraft(_store.Find(id), alreadyExisted);
    }

    public void Dispose()
    {
        try
        {
            _database.Dispose();
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private int CountOf(string table) => (int)_written.GetValueOrDefault(table).Count;

    // A table without rows says the same whether it was written or not.
    private string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (table, (count, rows)) in _written)
        {
            if (rows is not null && count > 0)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{table}:{count}\n"));
                hash.AppendData(rows);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // A damaged one of the same name is replaced: importing again is how it is healed.
    private bool IsThere(string id, string contentHash)
    {
        try
        {
            if (_store.Find(id).ContentHash != contentHash)
            {
                throw new IOException($"a release of other content has the id {id} already");
            }

            _store.RequireSound(id);
            return true;
        }
        catch (ReleaseException)
        {
            return false;
        }
    }
}
