using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class MergedCitationConfiguration : IEntityTypeConfiguration<MergedCitation>
{
    public void Configure(EntityTypeBuilder<MergedCitation> builder) =>
        builder.HasOne<Citation>().WithMany().HasForeignKey(row => row.CitationId);
}
