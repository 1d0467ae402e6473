using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseOnsetConfiguration : IEntityTypeConfiguration<DiseaseOnset>
{
    public void Configure(EntityTypeBuilder<DiseaseOnset> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(onset => onset.DiseaseId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(onset => onset.PhenotypeId);
        builder.HasOne<Source>().WithMany().HasForeignKey(onset => onset.SourceId);
        builder.HasIndex(onset => onset.DiseaseId);
    }
}
