using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationListConfiguration : IEntityTypeConfiguration<CitationList>
{
    public void Configure(EntityTypeBuilder<CitationList> builder) =>
        builder.HasOne<Source>().WithMany().HasForeignKey(list => list.SourceId);
}
