using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>A draft's schema while it is checked.</summary>
internal sealed class PostgresCheckedDraft(NpgsqlConnection connection, PostgresConnections server, IModel model) : ICheckedDatabase
{
    private const int MostRows = 1000;
    private const int MostDangling = 5;

    // Every row has just been written, and the server checks what it reads by its own checksums: only what no unique index sees to is left.
    public IEnumerable<string> DamagedParts() =>
        model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(index => index.IsUnique).SelectMany(Twice);

    public IEnumerable<string> DanglingKeys() => model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()).SelectMany(Dangling);

    public IReadOnlyList<string> Rows(string sql)
    {
        try
        {
            using var command = connection.Command(sql);
            using var reader = command.ReadWatched(server);
            var rows = new List<string>();
            while (reader.Read() && rows.Count < MostRows)
            {
                rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
            }

            return rows;
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, "the check");
        }
    }

    public void Dispose()
    {
        // The draft closes its connection.
    }

    private IEnumerable<string> Twice(IIndex index)
    {
        var table = index.DeclaringEntityType.GetTableName()!;
        List<string> columns = [.. index.Properties.Select(property => property.GetColumnName())];
        var key = string.Join(", ", columns);
        return DistributedTables.Forbids(table, columns)
            ? Rows($"SELECT {key} FROM \"{table}\" GROUP BY {key} HAVING count(*) > 1 LIMIT {MostDangling}").Select(
                value => $"{table} has {key} {value} twice")
            : [];
    }

    private IEnumerable<string> Dangling(IForeignKey key)
    {
        var (table, column, target) = (key.DeclaringEntityType.GetTableName(), key.Properties[0].GetColumnName(), key.PrincipalEntityType
            .GetTableName());
        return Rows(
            $"SELECT c.\"{column}\" FROM \"{table}\" c WHERE c.\"{column}\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"{target}\" t WHERE "
                + $"t.id = c.\"{column}\") LIMIT {MostDangling}")
            .Select(value => $"{table}.{column} {value} is no {target}");
    }
}
