using KnowledgeGraph.Storage.Loading;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Reads tables by SQLite's own calls, without a string for each text: three times as fast as its ADO.NET reader, which counts when a
/// server starts.
/// </summary>
internal sealed class SqliteRows(SqliteConnection connection, bool ownsConnection = true) : IRowSource
{
    /// <summary>Reads a release's file.</summary>
    public static SqliteRows Open(string connectionText)
    {
        var connection = new SqliteConnection(connectionText);
        connection.Open();
        return new SqliteRows(connection);
    }

    public void ForEach(string table, string columns, Action<IRow> read, string order = "id")
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, $"SELECT {columns} FROM {table} ORDER BY {order}", out var statement),
            database);
        using (statement)
        {
            var row = new Row(statement);
            int step;
            while ((step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                read(row);
            }

            if (step != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(step, database);
            }
        }
    }

    public void Dispose()
    {
        if (ownsConnection)
        {
            connection.Dispose();
        }
    }

    private sealed class Row(sqlite3_stmt statement) : IRow
    {
        public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public int Int(int column) => raw.sqlite3_column_int(statement, column);

        public double Double(int column) => raw.sqlite3_column_double(statement, column);

        public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);
    }
}
