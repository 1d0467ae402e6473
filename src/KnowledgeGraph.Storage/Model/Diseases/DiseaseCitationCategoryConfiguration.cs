using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseCitationCategoryConfiguration : IEntityTypeConfiguration<DiseaseCitationCategory>
{
    public void Configure(EntityTypeBuilder<DiseaseCitationCategory> builder)
    {
        builder.HasOne<DiseaseCitation>().WithMany().HasForeignKey(category => category.LinkId);
        builder.HasIndex(category => new { category.Category, category.LinkId });
        builder.HasIndex(category => category.LinkId);
    }
}
