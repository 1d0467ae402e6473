using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationAuthorConfiguration : IEntityTypeConfiguration<CitationAuthor>
{
    public void Configure(EntityTypeBuilder<CitationAuthor> builder)
    {
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
        builder.HasIndex(row => row.CitationId);
    }
}
