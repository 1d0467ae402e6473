using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>A draft in a schema of its own, renamed when it is whole.</summary>
internal sealed class PostgresDraft : IDraftDatabase
{
    private const int MostIndexers = 4;

    // Committed parts of a draft need not survive a crash; naming it flushes everything before it.
    private const string Settings = "SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'";

    private readonly PostgresConnections _connections;
    private readonly ImageFolder? _images;
    private readonly string _schema = PostgresRelease.DraftPrefix + Guid.NewGuid().ToString("N")[..12];
    private readonly NpgsqlConnection _connection;
    private readonly StatementTally _tally = new();
    private NpgsqlTransaction? _transaction;
    private bool _isPublished;

    /// <param name="connections">The hosts.</param>
    /// <param name="images">The folder of image files; null if none are kept.</param>
    public PostgresDraft(PostgresConnections connections, ImageFolder? images)
    {
        (_connections, _images) = (connections, images);
        _connection = Open();
        try
        {
            _connection.Execute($"CREATE SCHEMA {_schema}");
            _transaction = _connection.BeginTransaction();
            _connection.Execute(PostgresTables.All.Tables);
        }
        catch (Exception fault)
        {
            Dispose();
            if (fault is NpgsqlException refused)
            {
                throw PostgresFault.WhileWriting(refused, _schema);
            }

            throw;
        }
    }

    public IModel Model => PostgresTables.All.Model;

    public IRowWriter BeginTable(EntityColumns columns)
    {
        var writer = new PostgresBulkWriter(_connection, columns, _connections.Answer);
        return _images is null ? writer : _tally.Watch(writer, columns);
    }

    public void Finish()
    {
        try
        {
            _transaction!.Commit();
            _transaction = null;
            using (var source = new PostgresRows(Open(), _connections.Step))
            {
                PostgresWordTable.Fill(source, _connection, _connections.Answer);
            }

            BuildIndexes();
            _connection.ExecuteWatched(
                _connections,
                string.Join(';', Tables().Append("text_word").Select(table => $"ANALYZE \"{table}\"")));
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, _schema);
        }
    }

    public ICheckedDatabase BeginCheck() => new PostgresCheckedDraft(_connection, _connections, Model);

    public void RequireLoadable()
    {
        try
        {
            var image = new GraphImageLoader(() => new PostgresRows(Open(), _connections.Step)).Load();
            _images?.Write(
                _schema,
                image,
                _tally.TryBuild(image) ?? new StatementRows(() => new PostgresRows(Open(), _connections.Step), image).Read(),
                isDraft: true);
        }
        catch (Exception fault) when (PostgresFault.Causes(fault) is var causes && causes.All(PostgresFault.IsOfDamagedRelease))
        {
            throw new ReleaseException($"{_schema} cannot be loaded: {causes[0].Message}", fault);
        }
    }

    public void Publish(ReleaseSummary release, ReleaseManifest manifest)
    {
        var schema = PostgresRelease.SchemaOf(release.Id);
        try
        {
            _connection.Execute("SET synchronous_commit = on");
            using var naming = _connection.BeginTransaction();
            _connection.ExecuteWatched(_connections, $"DROP SCHEMA IF EXISTS {schema} CASCADE; ALTER SCHEMA {_schema} RENAME TO {schema}");
            PostgresCatalog.Add(_connection, release, manifest);
            naming.Commit();
            _isPublished = true;
            _images?.Publish(_schema, release.Id);
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, schema);
        }
    }

    public void Dispose()
    {
        try
        {
            _transaction?.Dispose();
            if (!_isPublished && _connection.State == System.Data.ConnectionState.Open)
            {
                _connection.Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
            }
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException)
        {
            // If the connection is lost, the next import sweeps the rest.
        }
        finally
        {
            _connection.Dispose();
            _images?.DeleteDraft(_schema);
        }
    }

    private IEnumerable<string> Tables() => Model.GetEntityTypes().Select(entity => entity.GetTableName()!);

    private NpgsqlConnection Open()
    {
        try
        {
            var connection = _connections.OpenLong(_schema);
            connection.Execute(Settings);
            return connection;
        }
        catch (NpgsqlException gone)
        {
            throw PostgresFault.WhileWriting(gone, "a draft");
        }
    }

    // Indexes are built in parallel, each on a core of the server.
    private void BuildIndexes()
    {
        var builders = Math.Clamp(Environment.ProcessorCount, 1, MostIndexers);
        var waiting = new System.Collections.Concurrent.ConcurrentQueue<string>(PostgresTables.All.Indexes);
        var building = Enumerable.Range(1, builders - 1).Select(_ => Task.Run(() =>
        {
            using var connection = Open();
            Build(connection);
        })).ToArray();
        try
        {
            Build(_connection);
        }
        finally
        {
            // All are awaited even if one has failed, because the draft must not be dropped while another is being built.
            Task.WhenAll(building).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }

        foreach (var one in building)
        {
            one.GetAwaiter().GetResult();
        }

        void Build(NpgsqlConnection connection)
        {
            while (waiting.TryDequeue(out var index))
            {
                try
                {
                    connection.ExecuteWatched(_connections, index);
                }
                catch (NpgsqlException refused)
                {
                    throw PostgresFault.WhileWriting(refused, index.Split('"') is [_, var name, ..] ? $"index {name}" : index);
                }
            }
        }
    }
}
