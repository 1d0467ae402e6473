using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseSynonymConfiguration : IEntityTypeConfiguration<DiseaseSynonym>
{
    public void Configure(EntityTypeBuilder<DiseaseSynonym> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(synonym => synonym.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(synonym => synonym.SourceId);
        builder.HasIndex(synonym => synonym.Name);
        builder.HasIndex(synonym => synonym.EntityId);
    }
}
