using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Writes rows of one entity by a prepared statement. Change tracking would take minutes for what this does in seconds.
/// </summary>
internal sealed class SqliteBulkWriter : IRowWriter
{
    private readonly SqliteCommand _insert;
    private readonly string _table;
    private long _count;

    /// <summary>Prepares the insert.</summary>
    /// <param name="connection">Open, inside a transaction.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="columns">The entity's columns.</param>
    public SqliteBulkWriter(SqliteConnection connection, SqliteTransaction transaction, EntityColumns columns)
    {
        _table = columns.Table;
        var values = string.Join(", ", columns.Properties.Select((_, index) => $"@p{index}"));
        _insert = connection.CreateCommand();
        _insert.Transaction = transaction;
        _insert.CommandText = $"INSERT INTO \"{_table}\" ({string.Join(", ", columns.Names)}) VALUES ({values})";
        for (var index = 0; index < columns.Properties.Length; index++)
        {
            _insert.Parameters.Add(new SqliteParameter($"@p{index}", null));
        }

        _insert.Prepare();
    }

    public void Write(object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            _insert.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        _count++;
        try
        {
            _insert.ExecuteNonQuery();
        }
        catch (SqliteException refused)
        {
            throw SqliteFault.WhileWriting(refused, $"row {_count} of {_table}");
        }
    }

    public void Complete()
    {
        // Every row is written when it is given.
    }

    public void Dispose() => _insert.Dispose();
}
