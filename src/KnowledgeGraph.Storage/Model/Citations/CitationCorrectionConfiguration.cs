using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationCorrectionConfiguration : IEntityTypeConfiguration<CitationCorrection>
{
    public void Configure(EntityTypeBuilder<CitationCorrection> builder)
    {
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        builder.HasIndex(row => row.CitationId);
    }
}
