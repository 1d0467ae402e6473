using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeParentConfiguration : IEntityTypeConfiguration<PhenotypeParent>
{
    public void Configure(EntityTypeBuilder<PhenotypeParent> builder)
    {
        builder.HasKey(step => new { step.ChildId, step.ParentId });
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(step => step.ChildId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(step => step.ParentId);
        builder.HasOne<Source>().WithMany().HasForeignKey(step => step.SourceId);
        builder.HasIndex(step => step.ParentId);
    }
}
