using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Npgsql;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>An empty database of the tests' own server.</summary>
public sealed class TestDatabase : TestStore
{
    private readonly DirectoryInfo? _images;
    private readonly NpgsqlDataSource _source;

    public TestDatabase(bool hasImages = false)
    {
        Connection = PostgresCluster.NewDatabase();
        _source = PostgresServer.SourceOf(Connection);
        _images = hasImages ? Directory.CreateTempSubdirectory("kg-images-") : null;
        Store = ReleaseStores.InDatabase(Connection, Clock, imageFolder: _images?.FullName);
    }

    /// <summary>An empty database for classes that take long and say little about the store.</summary>
    /// <exception cref="Xunit.SkipException">This is no full run.</exception>
    public static TestDatabase InFullRuns(bool hasImages = false)
    {
        RandomCases.RequireFull();
        return new TestDatabase(hasImages);
    }

    public string Connection { get; }

    public override ReleaseStore Store { get; }

    public override string[] Options =>
        _images is null ? ["--database", Connection] : ["--database", Connection, "--images", _images.FullName];

    public override IEnumerable<string> Kept => Column("SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'kg\\_%' ORDER BY 1")
        .Select(name => name.StartsWith("kg_draft_", StringComparison.Ordinal) ? name : name["kg_".Length..]).Order(StringComparer.Ordinal);

    public override bool HasDraft => Column("SELECT nspname::text FROM pg_namespace WHERE nspname LIKE 'kg\\_draft\\_%'").Count > 0;

    public override string ImageOf(string id) => Path.Combine(_images!.FullName, $"kg-{id}.img");

    public override void Damage(string id) => Execute($"DROP TABLE kg_{id}.disease_synonym");

    public override void Remove(string id) => Execute($"DROP SCHEMA kg_{id} CASCADE; DELETE FROM kg.release WHERE id = '{id}'");

    public override void SetVersion(string id, int version) =>
        Execute($"UPDATE kg.release SET schema_version = {version} WHERE id = '{id}'");

    public override void LeaveDraft() => Execute("CREATE SCHEMA kg_draft_left; CREATE TABLE kg_draft_left.disease (id integer)");

    // The server forgets a connection a moment after its end.
    public override int OpenHandles(string id)
    {
        var open = 1;
        for (var tries = 0; tries < 40 && open > 0; tries++)
        {
            Thread.Sleep(50);
            open = Column($"SELECT pid::text FROM pg_stat_activity WHERE application_name LIKE '%kg\\_{id}'").Count;
        }

        return open;
    }

    public override object? Scalar(string id, string sql)
    {
        using var connection = _source.OpenConnection();
        using var path = new NpgsqlCommand($"SET search_path = kg_{id}", connection);
        path.ExecuteNonQuery();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public void Execute(string sql)
    {
        using var command = _source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    public List<string> Column(string sql)
    {
        using var command = _source.CreateCommand(sql);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    public override void Dispose()
    {
        base.Dispose();
        _images?.Delete(recursive: true);
        _source.Dispose();
        PostgresCluster.Drop(Connection);
    }
}
