using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>A release in a PostgreSQL database: a schema of its own that nothing writes to once it has its name.</summary>
internal static class PostgresRelease
{
    private const string Migrations = "KnowledgeGraph.Migrations.Postgres";

    // Without a connection: EF Core keeps its services and translated queries by these options, and releases share them.
    private static readonly DbContextOptions<GraphDbContext> Options = new DbContextOptionsBuilder<GraphDbContext>()
        .UseNpgsql(postgres => postgres
            .MigrationsAssembly(Migrations)
            .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            .ExecutionStrategy(dependencies => new PostgresRetries(dependencies)))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .AddInterceptors(new PostgresOpener())
        .Options;

    /// <summary>The number of migrations, kept with every release: those of another shape are known before a table is read.</summary>
    public const int SchemaVersion = 9;

    /// <summary>Begins the names of the schemas of drafts.</summary>
    public const string DraftPrefix = "kg_draft_";

    /// <summary>The schema of a release.</summary>
    public static string SchemaOf(string id) => $"kg_{id}";

    /// <summary>Opens a release for one batch of reads.</summary>
    public static GraphDbContext OpenContext(NpgsqlDataSource source)
    {
        var context = new GraphDbContext(Options);
        context.Database.SetDbConnection(source.CreateConnection(), contextOwnsConnection: true);
        return context;
    }

    /// <summary>For the model and the tables that the migrations make; no server is asked.</summary>
    public static DbContextOptions<GraphDbContext> DesignOptions() =>
        new DbContextOptionsBuilder<GraphDbContext>()
            .UseNpgsql("Host=localhost", postgres => postgres.MigrationsAssembly(Migrations))
            .ReplaceService<IMigrationsSqlGenerator, PostgresTableSql>()
            .Options;
}
