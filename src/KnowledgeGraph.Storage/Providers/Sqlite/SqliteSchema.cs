using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// The statements that make a release's tables and indexes: what the migrations lead to, which a test holds. Going through them one by one
/// takes EF Core longer than a small release takes to be written.
/// </summary>
internal static class SqliteSchema
{
    private static readonly string Tables = Read("tables.sql");
    private static readonly string[] Indexes = Read("indexes.sql").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Makes the tables of an empty database.</summary>
    public static void CreateTables(SqliteConnection connection) => connection.Execute(Tables);

    /// <summary>Makes the indexes, once the rows are in: building them at the end takes a fraction of the time.</summary>
    /// <exception cref="Model.ReleaseException">Rows that an index forbids, or no room.</exception>
    public static void CreateIndexes(SqliteConnection connection)
    {
        foreach (var index in Indexes)
        {
            try
            {
                connection.Execute(index);
            }
            catch (SqliteException refused)
            {
                throw SqliteFault.WhileWriting(refused, $"index {index.Split('"')[1]}");
            }
        }
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream($"sqlite/{name}")!);
        return reader.ReadToEnd();
    }
}
