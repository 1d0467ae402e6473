using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>An empty data folder that is deleted again; its name holds what a connection string or a URI would trip over.</summary>
public sealed class DataFolder : TestStore
{
    private const long Left = 8192;

    public DataFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"kg test;a=b #%20 'q' {Guid.NewGuid():N}");
        Store = ReleaseStores.InFolder(Path, Clock);
    }

    public string Path { get; }

    public override ReleaseStore Store { get; }

    public override string[] Options => ["--data", Path];

    public string Releases => System.IO.Path.Combine(Path, "releases");

    public override string ImageOf(string id) => System.IO.Path.Combine(Releases, $"kg-{id}.img");

    /// <summary>Names of everything under <see cref="Releases"/>, but for what stands beside each release.</summary>
    public IEnumerable<string?> Files => Directory.GetFiles(Releases).Where(path => !IsBesideRelease(path))
        .Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);

    public override IEnumerable<string> Kept => Directory.Exists(Releases)
        ? Files.Select(
            name => name!.StartsWith("kg-", StringComparison.Ordinal) && name.EndsWith(".db", StringComparison.Ordinal)
                ? name[3..^3]
                : name)
        : [];

    public override bool HasDraft => Directory.Exists(Releases) && Directory.GetFiles(Releases, "*.tmp").Length > 0;

    public string FileOf(string id) => System.IO.Path.Combine(Releases, $"kg-{id}.db");

    public override void Damage(string id)
    {
        using var file = File.OpenWrite(FileOf(id));
        file.SetLength(Left);
    }

    public override void Remove(string id) => File.Delete(FileOf(id));

    public override void SetVersion(string id, int version) => Scalar(id, $"PRAGMA user_version = {version}");

    public override void LeaveDraft() => File.WriteAllText(System.IO.Path.Combine(Releases, "draft-1.db.tmp"), "half");

    // By the whole path: a test beside this one may hold a release of the same content, and so of the same id, in a folder of its own.
    public override int OpenHandles(string id) => Directory.GetFiles("/proc/self/fd")
        .Count(handle => new FileInfo(handle).LinkTarget?
            .StartsWith(System.IO.Path.Combine(Releases, $"kg-{id}."), StringComparison.Ordinal) == true);

    private static bool IsBesideRelease(string path) =>
        System.IO.Path.GetExtension(path) is ".img" or ".json" or ".sound" && File.Exists(System.IO.Path.ChangeExtension(path, ".db"));

    public override object? Scalar(string id, string sql)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = FileOf(id), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public override void Dispose()
    {
        base.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
