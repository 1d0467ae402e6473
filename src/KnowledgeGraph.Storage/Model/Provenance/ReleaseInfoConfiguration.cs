using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Provenance;

internal sealed class ReleaseInfoConfiguration : IEntityTypeConfiguration<ReleaseInfo>
{
    public void Configure(EntityTypeBuilder<ReleaseInfo> builder)
    {
        builder.HasKey(release => release.Id);
    }
}
