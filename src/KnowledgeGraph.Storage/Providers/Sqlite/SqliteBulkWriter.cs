using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Writes rows of one entity by a prepared statement. Change tracking would take minutes for what this does in seconds, and parameters of
/// ADO.NET minutes for tens of millions of rows.
/// </summary>
internal sealed class SqliteBulkWriter : IRowWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly string _table;
    private long _count;

    /// <summary>Prepares the insert.</summary>
    /// <param name="connection">Open, inside a transaction.</param>
    /// <param name="columns">The entity's columns.</param>
    public SqliteBulkWriter(SqliteConnection connection, EntityColumns columns)
    {
        _database = connection.Handle!;
        _table = columns.Table;
        var values = string.Join(", ", columns.Properties.Select(_ => "?"));
        var sql = $"INSERT INTO \"{_table}\" ({string.Join(", ", columns.Names)}) VALUES ({values})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _insert), _database);
    }

    public void Write(object?[] values)
    {
        _count++;
        for (var index = 0; index < values.Length; index++)
        {
            Require(Bind(index + 1, values[index]));
        }

        var step = raw.sqlite3_step(_insert);
        if (step != raw.SQLITE_DONE)
        {
            Require(step);
        }

        Require(raw.sqlite3_reset(_insert));
    }

    public void Complete()
    {
        // Every row is written when it is given.
    }

    public void Dispose() => _insert.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_insert, place),
        string text => raw.sqlite3_bind_text(_insert, place, text),
        double number => raw.sqlite3_bind_double(_insert, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(_insert, place, bytes),
        int number => raw.sqlite3_bind_int(_insert, place, number),
        bool flag => raw.sqlite3_bind_int(_insert, place, flag ? 1 : 0),
        _ => raw.sqlite3_bind_int64(_insert, place, Convert.ToInt64(value)),
    };

    private void Require(int code)
    {
        if (code == raw.SQLITE_OK)
        {
            return;
        }

        try
        {
            SqliteException.ThrowExceptionForRC(code, _database);
        }
        catch (SqliteException refused)
        {
            throw SqliteFault.WhileWriting(refused, $"row {_count} of {_table}");
        }
    }
}
