using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationAbstractConfiguration : IEntityTypeConfiguration<CitationAbstract>
{
    public void Configure(EntityTypeBuilder<CitationAbstract> builder)
    {
        builder.HasKey(text => text.CitationId);
        builder.HasOne<Citation>().WithMany().HasForeignKey(text => text.CitationId);
    }
}
