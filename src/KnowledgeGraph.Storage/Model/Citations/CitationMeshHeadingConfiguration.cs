using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationMeshHeadingConfiguration : IEntityTypeConfiguration<CitationMeshHeading>
{
    public void Configure(EntityTypeBuilder<CitationMeshHeading> builder)
    {
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        builder.HasIndex(row => row.CitationId);
        builder.HasIndex(row => new { row.Descriptor, row.CitationId });
    }
}
