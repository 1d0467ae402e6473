using KnowledgeGraph.Storage.Dialects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Writes the tables of a release: indexes of texts hold the compared form (<see cref="TextComparison"/>), and there are no foreign keys,
/// which are checked once before the release is named and could not refer from one distributed table to another.
/// </summary>
#pragma warning disable EF1001 // The base class asks for the provider's own options.
internal sealed class PostgresTableSql(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    protected override void CreateTablePrimaryKeyConstraint(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        if (!DistributedTables.Forbids(operation.Name, operation.PrimaryKey!.Columns))
        {
            base.CreateTablePrimaryKeyConstraint(operation, model, builder);
        }
    }

    protected override void CreateTableForeignKeys(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
    }

    protected override void Generate(
        AddForeignKeyOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
    }

    protected override void Generate(
        CreateIndexOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        var table = model!.GetRelationalModel().FindTable(operation.Table, schema: null)!;
        var isUnique = operation.IsUnique && !DistributedTables.Forbids(operation.Table, operation.Columns);
        if (isUnique == operation.IsUnique && !operation.Columns.Any(IsText))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        var quoted = Dependencies.SqlGenerationHelper;
        var parts = operation.Columns
            .Select(name => IsText(name) ? $"lower({quoted.DelimitIdentifier(name)})" : quoted.DelimitIdentifier(name))
            .ToList();
        if (!isUnique && table.FindColumn("id") is not null)
        {
            // Pages are ordered by the text, then by the key.
            parts.Add("id");
        }

        var unique = isUnique ? "UNIQUE " : string.Empty;
        builder.Append($"CREATE {unique}INDEX {quoted.DelimitIdentifier(operation.Name)} ON {quoted.DelimitIdentifier(operation.Table)} "
            + $"({string.Join(", ", parts)})")
            .AppendLine(quoted.StatementTerminator);
        EndStatement(builder);

        bool IsText(string name) => table.FindColumn(name)?.Collation == TextComparison.PostgresCollation;
    }
}
#pragma warning restore EF1001
