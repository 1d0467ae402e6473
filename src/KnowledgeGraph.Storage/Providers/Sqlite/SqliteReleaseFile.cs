using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Images;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>Reads a release's file as a whole: its description of itself, its soundness, its image.</summary>
internal static class SqliteReleaseFile
{
    // Keys are dense from 1, so the highest is the count.
    private const string Overview =
        """
        SELECT release_id, content_hash, created_at, built_by,
          (SELECT coalesce(max(id), 0) FROM disease), (SELECT coalesce(max(id), 0) FROM gene),
          (SELECT coalesce(max(id), 0) FROM phenotype), (SELECT coalesce(max(id), 0) FROM citation)
        FROM release_info WHERE id = 1
        """;

    /// <summary>Reads the file's description of itself.</summary>
    /// <exception cref="ReleaseException">It is not a release, or not one that this program can read.</exception>
    public static ReleaseSummary Summarise(string path) => Read(path, connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = Overview;
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new ReleaseSummary(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetInt32(4),
                reader.GetInt32(5),
                reader.GetInt32(6),
                reader.GetInt32(7),
                new FileInfo(path).Length)
            : throw new ReleaseException("it does not say which release it is");
    });

    /// <summary>Reads the release into memory; connections stay open for later reads.</summary>
    /// <exception cref="ReleaseException">The file is damaged, or its rows do not fit together.</exception>
    public static GraphImage Load(string path) => Load(path, isPooled: true, (_, image) => image);

    /// <summary>
    /// Writes the release's image file, and lets go of the release's own, because it is about to be renamed or is not served here.
    /// </summary>
    /// <param name="path">The release's own file.</param>
    /// <param name="imagePath">The image file.</param>
    /// <param name="tally">The hashes that were made while the release was written; null if the tables must be read for it.</param>
    /// <exception cref="ReleaseException">The file is damaged, or its rows do not fit together.</exception>
    public static void WriteImage(string path, string imagePath, StatementTally? tally = null)
    {
        var (image, statements) = Load(
            path,
            isPooled: false,
            (open, image) => (image, tally?.TryBuild(image) ?? new StatementRows(open, image).Read()));
        ImageFile.Write(imagePath, image, statements);
    }

    private static T Load<T>(string path, bool isPooled, Func<Func<IRowSource>, GraphImage, T> use)
    {
        var text = SqliteRelease.ReadingConnection(path, isPooled);
        try
        {
            return use(() => SqliteRows.Open(text), new GraphImageLoader(() => SqliteRows.Open(text)).Load());
        }
        catch (Exception fault) when (DamageIn(fault) is { } damage)
        {
            SqliteRelease.Close(text);
            throw new ReleaseException($"{path} cannot be loaded: {damage.Message}", damage);
        }
    }

    // Parts are read at the same time and fail together.
    private static Exception? DamageIn(Exception fault)
    {
        Exception[] all = fault is AggregateException several ? [.. several.Flatten().InnerExceptions] : [fault];
        return Array.TrueForAll(all, SqliteFault.IsOfDamagedRelease) ? all[0] : null;
    }

    private static T Read<T>(string path, Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(SqliteRelease.ReadingConnection(path, isPooled: false));
            connection.Open();
            RequireOurs(connection);
            return read(connection);
        }
        catch (Exception broken) when (SqliteFault.IsOfDamagedRelease(broken))
        {
            throw new ReleaseException($"{path} cannot be read as a release: {broken.Message}", broken);
        }
    }

    private static void RequireOurs(SqliteConnection connection)
    {
        if (connection.Scalar<long>("PRAGMA application_id") != SqliteRelease.ApplicationId)
        {
            throw new ReleaseException("it was not written by kg import");
        }

        var version = connection.Scalar<long>("PRAGMA user_version");
        if (version != SqliteRelease.SchemaVersion)
        {
            var advice = version > SqliteRelease.SchemaVersion ? "use a newer kg" : "import the sources again";
            throw new ReleaseException(
                $"its tables are of version {version}, this kg reads version {SqliteRelease.SchemaVersion}: {advice}");
        }
    }
}
