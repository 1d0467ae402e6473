using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Genes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneCitationConfiguration : IEntityTypeConfiguration<GeneCitation>
{
    public void Configure(EntityTypeBuilder<GeneCitation> builder)
    {
        builder.HasOne<Gene>().WithMany().HasForeignKey(link => link.GeneId);
        builder.HasOne<Citation>().WithMany().HasForeignKey(link => link.CitationId);
        builder.HasIndex(link => new { link.GeneId, link.CitationId }).IsUnique();
        builder.HasIndex(link => link.CitationId);
    }
}
