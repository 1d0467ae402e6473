using System.Diagnostics;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Releases in a PostgreSQL database: each a schema, listed in the schema <c>kg</c> with the pointer.</summary>
/// <param name="connectionText">The hosts and the database.</param>
/// <param name="images">The folder of image files; null if none are kept.</param>
internal sealed class PostgresShelf(string connectionText, ImageFolder? images) : IReleaseShelf
{
    private readonly PostgresConnections _connections = new(connectionText);
    private readonly PostgresActivations _activations = new();

    public string Place => _connections.Place;

    public ReleasePointer? ReadPointer() => Ask(PostgresCatalog.ReadPointer, nothing: null);

    public IPointerTurn BeginTurn() => Writing(() =>
    {
        EnsureCatalog();
        var held = PostgresHeldLock.Take(_connections, PostgresLock.Pointer, isPatient: true)
            ?? throw new IOException($"another process is turning to another release in {Place}");
        try
        {
            return new PostgresTurn(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    });

    public IReadOnlyList<string> Ids() => Ask(connection => connection.Column<string>("SELECT id FROM kg.release"), nothing: []);

    public bool Has(string id) => Ask(connection => PostgresCatalog.Find(connection, id) is not null, nothing: false);

    public ReleaseSummary Summarise(string id) => Ask<ReleaseSummary?>(
        connection =>
        {
            var (release, version) = PostgresCatalog.Find(connection, id) ?? throw Unreadable(id, "it is not in the catalogue");
            if (version != PostgresRelease.SchemaVersion)
            {
                var advice = version > PostgresRelease.SchemaVersion ? "use a newer kg" : "import the sources again";
                throw Unreadable(
                    id,
                    $"its tables are of version {version}, this kg reads version {PostgresRelease.SchemaVersion}: {advice}");
            }

            return release;
        },
        nothing: null) ?? throw Unreadable(id, "there is no catalogue");

    public void RequireSound(string id) => Ask<object?>(
        connection =>
        {
            var (release, _) = PostgresCatalog.Find(connection, id) ?? throw Unreadable(id, "it is not in the catalogue");
            return PostgresContent.Missing(connection, release) is { } missing ? throw Unreadable(id, missing) : null;
        },
        nothing: null,
        isLong: true);

    // The server checks its pages; the content hash shows whether the rows are still those that were written.
    public void RequireUndoubted(string id)
    {
        RequireSound(id);
        Ask<object?>(
            connection =>
            {
                var (release, _) = PostgresCatalog.Find(connection, id) ?? throw Unreadable(id, "it is not in the catalogue");
                using var reading = _connections.OpenLong(PostgresRelease.SchemaOf(id));
                return PostgresContent.HashOf(reading) == release.ContentHash
                    ? null
                    : throw Unreadable(id, "its rows are not those that were written; importing the same sources again mends it");
            },
            nothing: null);
    }

    public string? FaultOfImage(string id) =>
        images is null ? null : ImageFile.FaultOf(images.PathOf(id), Summarise(id).ContentHash);

    public ReleaseManifest? ReadManifest(string id) => Ask(connection => PostgresCatalog.ReadManifest(connection, id), nothing: null);

    public void WriteManifest(ReleaseManifest manifest) => Writing<object?>(() =>
    {
        using var connection = _connections.OpenPrimary();
        PostgresCatalog.Update(connection, manifest);
        return null;
    });

    public void Delete(string id) => Writing<object?>(() =>
    {
        using var connection = _connections.OpenPrimary();
        TryDrop(connection, PostgresRelease.SchemaOf(id), () =>
        {
            connection.Execute("DELETE FROM kg.release WHERE id = $1", id);
            images?.Delete(id);
        });
        return null;
    });

    public long WriteImage(string id)
    {
        if (images is null)
        {
            throw new ReleaseException($"{Place} keeps no image files: name a folder for them (--images)");
        }

        using var reader = new PostgresReader(_connections, id, () => null);
        var image = reader.LoadTables();
        return images.Write(id, image, reader.StatementsOfTables(image));
    }

    public void EnsureImage(string id)
    {
        if (images is not null && !ImageFile.IsComplete(images.PathOf(id), Summarise(id).ContentHash))
        {
            WriteImage(id);
        }
    }

    public RecordDigests? ReadDigests(string id, string contentHash) => ImageFile.ReadDigestsIfFit(images?.PathOf(id), contentHash);

    public object? StampOf(string id) =>
        Ask<object?>(connection => connection.Scalar<DateTime>("SELECT named_at FROM kg.release WHERE id = $1", id), nothing: null);

    public IReleaseReader Open(string id) =>
        new PostgresReader(_connections, id, () => images is null ? null : (images.PathOf(id), Summarise(id).ContentHash));

    public IDisposable? LockImports() => Writing(() =>
    {
        EnsureCatalog();
        return PostgresHeldLock.Take(_connections, PostgresLock.Import, isPatient: true);
    });

    public IDisposable? TryLockImports()
    {
        try
        {
            using (var connection = _connections.OpenPrimary())
            {
                if (!PostgresCatalog.IsThere(connection))
                {
                    return null;
                }
            }

            return PostgresHeldLock.Take(_connections, PostgresLock.Import, isPatient: false);
        }
        catch (NpgsqlException)
        {
            // Without a primary there is nothing to write, and a server that only reads may start all the same.
            return null;
        }
    }

    public void DeleteDrafts() => Writing<object?>(() =>
    {
        using var connection = _connections.OpenLong();
        foreach (var draft in connection.Column<string>(
            "SELECT nspname::text FROM pg_namespace WHERE starts_with(nspname, $1)",
            PostgresRelease.DraftPrefix))
        {
            TryDrop(connection, $"\"{draft}\"", () => { });
        }

        images?.DeleteDrafts();
        DeleteStrayImages();
        return null;
    });

    // A process that deletes a release may not know the folder. Files are listed first: a release is in the catalogue before its image is
    // in the folder, and on the primary before it is on a standby.
    public void DeleteStrayImages()
    {
        if (images?.Ids() is not { Count: > 0 } there)
        {
            return;
        }

        Writing<object?>(() =>
        {
            using var connection = _connections.OpenPrimary();
            if (PostgresCatalog.IsThere(connection))
            {
                images.Delete(there.Except(connection.Column<string>("SELECT id FROM kg.release")));
            }

            return null;
        });
    }

    public IDraftDatabase NewDraft() => new PostgresDraft(_connections, images);

    public Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation) =>
        _activations.WaitAsync(_connections, atMost, time, cancellation);

    public void Dispose()
    {
        _activations.Dispose();
        _connections.Dispose();
    }

    // A schema still in use after two seconds is left, be it by a reader of an old release or by an import that has lost its lock, and so
    // is one of another owner. The next clean-up finds it again.
    private void TryDrop(NpgsqlConnection connection, string schema, Action andThen)
    {
        using var deleting = connection.BeginTransaction();
        try
        {
            connection.Execute("SET LOCAL lock_timeout = '2s'");
            connection.ExecuteWatched(_connections, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
            andThen();
            deleting.Commit();
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes
            .InsufficientPrivilege)
        {
        }
    }

    private void EnsureCatalog()
    {
        using var connection = _connections.OpenPrimary();
        PostgresCatalog.Ensure(connection);
    }

    private ReleaseException Unreadable(string id, string why) =>
        new($"{PostgresRelease.SchemaOf(id)} in {Place} cannot be read as a release: {why}");

    // A query that fails while hosts change is tried once more; if there is no catalogue yet, the answer is that there is nothing.
    private T Ask<T>(Func<NpgsqlConnection, T> ask, T nothing, bool isLong = false)
    {
        var began = Stopwatch.GetTimestamp();
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                using var connection = isLong ? _connections.OpenEither() : _connections.OpenAsking();
                return ask(connection);
            }
            catch (PostgresException missing) when (PostgresFault.IsOfMissingTable(missing))
            {
                return nothing;
            }
            catch (PostgresException passing) when (!isLast && PostgresFault.IsPassing(passing))
            {
            }
            catch (NpgsqlException refused) when (!isLast && refused is not PostgresException
                && Stopwatch.GetElapsedTime(began) < PostgresConnections.HostMemory)
            {
                // The driver does not try a host that it has just found gone, so an immediate retry would be refused from memory. A host
                // that does not answer in time is not waited for twice.
                Thread.Sleep(PostgresConnections.HostMemory);
            }
            catch (NpgsqlException fault)
            {
                var message = $"the database {Place} cannot be asked: {PostgresFault.MessageOf(fault)}";
                throw PostgresFault.IsOfUnavailability(fault)
                    ? new StoreUnavailableException(message, fault)
                    : new IOException(message, fault);
            }
        }
    }

    private T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (NpgsqlException fault)
        {
            throw PostgresFault.WhileWriting(fault, Place);
        }
    }
}
