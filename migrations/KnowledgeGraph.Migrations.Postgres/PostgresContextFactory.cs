using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KnowledgeGraph.Migrations.Postgres;

/// <summary>Gives <c>dotnet ef</c> a context to compare the model with; no database is opened.</summary>
public sealed class PostgresContextFactory : IDesignTimeDbContextFactory<GraphDbContext>
{
    public GraphDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<GraphDbContext>()
            .UseNpgsql("Host=localhost", postgres => postgres.MigrationsAssembly(typeof(PostgresContextFactory).Assembly.GetName().Name))
            .Options);
}
