using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseParentConfiguration : IEntityTypeConfiguration<DiseaseParent>
{
    public void Configure(EntityTypeBuilder<DiseaseParent> builder)
    {
        builder.HasKey(step => new { step.ChildId, step.ParentId });
        builder.HasOne<Disease>().WithMany().HasForeignKey(step => step.ChildId);
        builder.HasOne<Disease>().WithMany().HasForeignKey(step => step.ParentId);
        builder.HasOne<Source>().WithMany().HasForeignKey(step => step.SourceId);
        builder.HasIndex(step => step.ParentId);
    }
}
