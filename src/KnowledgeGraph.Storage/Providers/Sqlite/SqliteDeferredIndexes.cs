using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>The indexes of a migrated database, taken away while rows are written: building them at the end takes a fraction of the time.</summary>
internal sealed class SqliteDeferredIndexes
{
    private readonly List<(string Name, string Sql)> _indexes = [];

    /// <summary>Drops every index that was made by name.</summary>
    public static SqliteDeferredIndexes Drop(SqliteConnection connection)
    {
        var deferred = new SqliteDeferredIndexes();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                deferred._indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in deferred._indexes)
        {
            connection.Execute($"DROP INDEX \"{name}\"");
        }

        return deferred;
    }

    /// <summary>Makes them again, as the migrations had.</summary>
    public void Create(SqliteConnection connection)
    {
        foreach (var (name, sql) in _indexes)
        {
            try
            {
                connection.Execute(sql);
            }
            catch (SqliteException refused)
            {
                throw SqliteFault.WhileWriting(refused, $"index {name}");
            }
        }
    }
}
