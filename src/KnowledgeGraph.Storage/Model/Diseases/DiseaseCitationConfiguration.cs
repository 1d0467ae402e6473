using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseCitationConfiguration : IEntityTypeConfiguration<DiseaseCitation>
{
    public void Configure(EntityTypeBuilder<DiseaseCitation> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(link => link.DiseaseId);
        builder.HasOne<Citation>().WithMany().HasForeignKey(link => link.CitationId);
        builder.HasIndex(link => new { link.DiseaseId, link.CitationId }).IsUnique();
        builder.HasIndex(link => new { link.CitationId, link.DiseaseId });
    }
}
