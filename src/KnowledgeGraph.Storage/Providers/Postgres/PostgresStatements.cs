using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

internal static class PostgresStatements
{
    public static void Execute(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; the default if there is none, or if it is null.</summary>
    public static T? Scalar<T>(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>The first column of every row.</summary>
    public static List<T> Column<T>(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        using var command = connection.Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var values = new List<T>();
        while (reader.Read())
        {
            values.Add(reader.GetFieldValue<T>(0));
        }

        return values;
    }

    /// <summary>A statement with its parameters $1, $2, ….</summary>
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        return command;
    }
}
