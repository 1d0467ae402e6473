using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneSynonymConfiguration : IEntityTypeConfiguration<GeneSynonym>
{
    public void Configure(EntityTypeBuilder<GeneSynonym> builder)
    {
        builder.HasOne<Gene>().WithMany().HasForeignKey(synonym => synonym.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(synonym => synonym.SourceId);
        builder.HasIndex(synonym => synonym.Name);
        builder.HasIndex(synonym => synonym.EntityId);
    }
}
