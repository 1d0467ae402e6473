using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseasePhenotypeStatementConfiguration : IEntityTypeConfiguration<DiseasePhenotypeStatement>
{
    public void Configure(EntityTypeBuilder<DiseasePhenotypeStatement> builder)
    {
        builder.HasOne<DiseasePhenotype>().WithMany().HasForeignKey(statement => statement.LinkId);
        builder.HasOne<Source>().WithMany().HasForeignKey(statement => statement.SourceId);
        builder.HasIndex(statement => statement.LinkId);
    }
}
