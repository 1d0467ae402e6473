using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Storage.Dialects;
using KnowledgeGraph.Storage.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace KnowledgeGraph.Storage.Model;

/// <summary>One release's database. Names are snake_case; every entity has its configuration class beside its noun.</summary>
public sealed class GraphDbContext(DbContextOptions<GraphDbContext> options) : DbContext(options)
{
    public DbSet<Source> Sources => Set<Source>();

    public DbSet<ReleaseInfo> ReleaseInfo => Set<ReleaseInfo>();

    public DbSet<LoadReportEntry> LoadReport => Set<LoadReportEntry>();

    public DbSet<Disease> Diseases => Set<Disease>();

    public DbSet<Gene> Genes => Set<Gene>();

    public DbSet<Phenotype> Phenotypes => Set<Phenotype>();

    public DbSet<Citation> Citations => Set<Citation>();

    // An unused index costs import time and disk, so indexes are listed in the configurations and not derived from every foreign key.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GraphDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase.From(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.From(property.Name));
            }

            // Keys are given by the importer, and a release is only ever written whole.
            foreach (var property in entity.GetKeys().SelectMany(key => key.Properties))
            {
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.DeleteBehavior = DeleteBehavior.NoAction;
            }
        }

        // The collation is set on the column and not in each query, so that comparisons, orders and indexes agree.
        var collation = TextComparison.For(Database.ProviderName).Collation;
        foreach (var value in FilterShapes.Values().Where(value => value.Kind == FilterKind.Text))
        {
            modelBuilder.Entity(value.RowType).Property(value.ColumnName).UseCollation(collation);
        }
    }
}
