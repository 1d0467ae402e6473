using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationPublicationTypeConfiguration : IEntityTypeConfiguration<CitationPublicationType>
{
    public void Configure(EntityTypeBuilder<CitationPublicationType> builder)
    {
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        builder.HasIndex(row => row.CitationId);
        builder.HasIndex(row => new { row.Name, row.CitationId });
    }
}
