using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseResourceConfiguration : IEntityTypeConfiguration<DiseaseResource>
{
    public void Configure(EntityTypeBuilder<DiseaseResource> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(resource => resource.DiseaseId);
        builder.HasIndex(resource => resource.DiseaseId);
    }
}
