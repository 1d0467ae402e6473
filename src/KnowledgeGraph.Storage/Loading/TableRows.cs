using System.Data.Common;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads a table row by row, columns by place: what loading an image needs and EF Core is too slow for.</summary>
internal static class TableRows
{
    /// <summary>Reads the columns of all rows in key order.</summary>
    public static void ForEach(DbConnection connection, string table, string columns, Action<DbDataReader> read, string order = "id")
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {table} ORDER BY {order}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read(reader);
        }
    }

    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static int Number(this DbDataReader reader, int column, int missing) => reader.IsDBNull(column) ? missing : reader.GetInt32(column);

    /// <summary>A key as a row of the image, −1 for null.</summary>
    public static int Row(this DbDataReader reader, int column) => reader.IsDBNull(column) ? -1 : reader.GetInt32(column) - 1;
}
