using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>How a release lies in a PostgreSQL database: a schema of its own that nothing writes to once it has its name.</summary>
internal static class PostgresRelease
{
    private const string Migrations = "KnowledgeGraph.Migrations.Postgres";

    /// <summary>The number of migrations, kept with every release: those of another shape are known before a table is read.</summary>
    public const int SchemaVersion = 2;

    /// <summary>Begins the names of the schemas of drafts.</summary>
    public const string DraftPrefix = "kg_draft_";

    /// <summary>The schema of a release.</summary>
    public static string SchemaOf(string id) => $"kg_{id}";

    /// <summary>For reading a release, or for writing a draft.</summary>
    public static DbContextOptions<GraphDbContext> Options(DbDataSource source) =>
        new DbContextOptionsBuilder<GraphDbContext>()
            .UseNpgsql(source, postgres => postgres
                .MigrationsAssembly(Migrations)
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                .ExecutionStrategy(dependencies => new PostgresRetries(dependencies)))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    /// <summary>For the model and the tables that the migrations make; no server is asked.</summary>
    public static DbContextOptions<GraphDbContext> DesignOptions() =>
        new DbContextOptionsBuilder<GraphDbContext>()
            .UseNpgsql("Host=localhost", postgres => postgres.MigrationsAssembly(Migrations))
            .ReplaceService<IMigrationsSqlGenerator, PostgresTableSql>()
            .Options;
}
