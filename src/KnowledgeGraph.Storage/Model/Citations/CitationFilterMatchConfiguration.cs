using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationFilterMatchConfiguration : IEntityTypeConfiguration<CitationFilterMatch>
{
    public void Configure(EntityTypeBuilder<CitationFilterMatch> builder)
    {
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        builder.HasOne<FilterClause>().WithMany().HasForeignKey(row => row.ClauseId);
        builder.HasIndex(row => new { row.CitationId, row.Category });
        builder.HasIndex(row => new { row.Category, row.CitationId });
    }
}
