using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseIdentifierConfiguration : IEntityTypeConfiguration<DiseaseIdentifier>
{
    public void Configure(EntityTypeBuilder<DiseaseIdentifier> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(identifier => identifier.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(identifier => identifier.SourceId);
        builder.HasIndex(identifier => identifier.Curie);
        builder.HasIndex(identifier => identifier.EntityId);
    }
}
