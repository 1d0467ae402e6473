using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneIdentifierConfiguration : IEntityTypeConfiguration<GeneIdentifier>
{
    public void Configure(EntityTypeBuilder<GeneIdentifier> builder)
    {
        builder.HasOne<Gene>().WithMany().HasForeignKey(identifier => identifier.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(identifier => identifier.SourceId);
        builder.HasIndex(identifier => identifier.Curie);
        builder.HasIndex(identifier => identifier.EntityId);
    }
}
