using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>A draft's file while it is checked.</summary>
internal sealed class SqliteCheckedDraft(SqliteConnection connection, string path) : ICheckedDatabase
{
    private const int MostRows = 1000;

    public IEnumerable<string> DamagedParts() => Rows("PRAGMA integrity_check").Where(row => row != "ok");

    public IEnumerable<string> DanglingKeys() => Rows("PRAGMA foreign_key_check");

    public IReadOnlyList<string> Rows(string sql)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read() && rows.Count < MostRows)
            {
                rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            }

            return rows;
        }
        catch (SqliteException refused)
        {
            throw SqliteFault.WhileWriting(refused, path);
        }
    }

    public void Dispose()
    {
        // The draft closes its connection.
    }
}
