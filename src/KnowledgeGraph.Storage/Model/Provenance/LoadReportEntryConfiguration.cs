using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Provenance;

internal sealed class LoadReportEntryConfiguration : IEntityTypeConfiguration<LoadReportEntry>
{
    public void Configure(EntityTypeBuilder<LoadReportEntry> builder)
    {
        builder.HasKey(entry => entry.Id);
    }
}
