using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Checks whether a release's tables still hold the rows that were written.</summary>
internal static class PostgresContent
{
    /// <summary>The first thing that is missing: a table, or rows of records; null if nothing is.</summary>
    public static string? Missing(NpgsqlConnection connection, ReleaseSummary release)
    {
        var schema = PostgresRelease.SchemaOf(release.Id);
        var there = connection.Column<string>(
            "SELECT relname::text FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind IN ('r', 'p')",
            schema);
        if (PostgresTables.All.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Append("text_word").Except(there)
            .ToList() is [var missing, ..])
        {
            return $"the table {schema}.{missing} is gone";
        }

        (string Table, int Count)[] said =
            [("disease", release.Diseases), ("gene", release.Genes), ("phenotype", release.Phenotypes), ("citation", release.Citations)];
        return said.Select(
            table => (table.Table, table.Count, Found: connection.Scalar<long>($"SELECT count(*) FROM {schema}.{table.Table}")))
            .Where(table => table.Found != table.Count)
            .Select(table => $"{schema}.{table.Table} has {table.Found} rows, and had {table.Count}")
            .FirstOrDefault();
    }

    /// <summary>The content hash, from all rows; takes as long as reading them.</summary>
    /// <param name="connection">Open, with the release's schema as its search path.</param>
    public static string HashOf(NpgsqlConnection connection) => ContentHash.Of(PostgresTables.All.Model.GetEntityTypes()
        .OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)
        .Select(entity => HashOf(connection, entity)));

    private static (string Table, long Count, byte[]? Rows) HashOf(NpgsqlConnection connection, IEntityType entity)
    {
        var columns = new EntityColumns(entity);
        if (!ContentHash.Covers(entity.ClrType))
        {
            return (columns.Table, 0, null);
        }

        using var hash = new RowHash(columns, ContentHash.Covers);
        var key = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(property => $"\"{property.GetColumnName()}\""));
        using var command = connection.Command($"SELECT {string.Join(", ", columns.Names)} FROM \"{columns.Table}\" ORDER BY {key}");
        using var reader = command.ExecuteReader();
        var values = new object?[columns.Properties.Length];
        var count = 0L;
        for (; reader.Read(); count++)
        {
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = reader.IsDBNull(index) ? null : reader.GetValue(index);
            }

            hash.Add(values);
        }

        return (columns.Table, count, hash.Finish());
    }
}
