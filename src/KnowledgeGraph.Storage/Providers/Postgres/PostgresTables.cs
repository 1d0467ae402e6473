using System.Reflection;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// The statements that the migrations make a release of, in two parts: tables, and the indexes that are built once rows are in.
/// </summary>
internal sealed class PostgresTables
{
    private static readonly Lazy<PostgresTables> Read = new(() => new PostgresTables());

    private PostgresTables()
    {
        using var context = new GraphDbContext(PostgresRelease.DesignOptions());
        Model = context.Model;
        var migrations = context.GetService<IMigrationsAssembly>();
        var generator = context.GetService<IMigrationsSqlGenerator>();
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = migrations.Migrations.Values.SelectMany(type => Operations(migrations, type, context.Database.ProviderName!))
            .ToList();
        var later = operations.Where(IsLater).ToList();
        Tables = string.Join(
            ";\n",
            generator.Generate([.. operations.Except(later)], model).Select(command => command.CommandText.Trim().TrimEnd(';')));
        Indexes = [.. generator.Generate(later, model).Select(command => command.CommandText), .. operations.OfType<CreateTableOperation>()
            .Select(WithoutKey)
            .OfType<string>()];
    }

    /// <summary>The statements of this program's migrations.</summary>
    public static PostgresTables All => Read.Value;

    /// <summary>The model the migrations lead to.</summary>
    public IModel Model { get; }

    /// <summary>Makes the tables with their keys.</summary>
    public string Tables { get; }

    /// <summary>Make the indexes, each on its own.</summary>
    public IReadOnlyList<string> Indexes { get; }

    private static IReadOnlyList<MigrationOperation> Operations(IMigrationsAssembly migrations, TypeInfo type, string provider) =>
        migrations.CreateMigration(type, provider).UpOperations;

    // Rows are looked up by their key all the same; that none comes twice has been seen to as they were written.
    private static string? WithoutKey(CreateTableOperation table) => DistributedTables.Forbids(table.Name, table.PrimaryKey!.Columns)
        ? $"CREATE INDEX \"IX_{table.Name}_key\" ON \"{table.Name}\" "
            + $"({string.Join(", ", table.PrimaryKey.Columns.Select(column => $"\"{column}\""))})"
        : null;

    private static bool IsLater(MigrationOperation operation) => operation is CreateIndexOperation
        || (operation is SqlOperation sql && sql.Sql.StartsWith("CREATE INDEX", StringComparison.Ordinal));
}
