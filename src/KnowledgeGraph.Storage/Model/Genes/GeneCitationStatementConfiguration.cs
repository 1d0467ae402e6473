using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneCitationStatementConfiguration : IEntityTypeConfiguration<GeneCitationStatement>
{
    public void Configure(EntityTypeBuilder<GeneCitationStatement> builder)
    {
        builder.HasOne<GeneCitation>().WithMany().HasForeignKey(statement => statement.LinkId);
        builder.HasOne<Source>().WithMany().HasForeignKey(statement => statement.SourceId);
        builder.HasIndex(statement => statement.LinkId);
    }
}
