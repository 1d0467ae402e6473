using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseasePrevalenceConfiguration : IEntityTypeConfiguration<DiseasePrevalence>
{
    public void Configure(EntityTypeBuilder<DiseasePrevalence> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(prevalence => prevalence.DiseaseId);
        builder.HasOne<Source>().WithMany().HasForeignKey(prevalence => prevalence.SourceId);
        builder.HasIndex(prevalence => prevalence.DiseaseId);
    }
}
