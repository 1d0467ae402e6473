using KnowledgeGraph.Core.Genes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneResourceConfiguration : IEntityTypeConfiguration<GeneResource>
{
    public void Configure(EntityTypeBuilder<GeneResource> builder)
    {
        builder.HasOne<Gene>().WithMany().HasForeignKey(resource => resource.GeneId);
        builder.HasIndex(resource => resource.GeneId);
    }
}
