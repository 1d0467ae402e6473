using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KnowledgeGraph.Migrations.Sqlite;

/// <summary>Gives <c>dotnet ef</c> a context to compare the model with; no database is opened.</summary>
public sealed class GraphDbContextFactory : IDesignTimeDbContextFactory<GraphDbContext>
{
    public GraphDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<GraphDbContext>()
            .UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsAssembly(typeof(GraphDbContextFactory).Assembly.GetName().Name))
            .Options);
}
