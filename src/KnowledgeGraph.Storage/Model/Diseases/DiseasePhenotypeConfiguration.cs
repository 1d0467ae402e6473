using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseasePhenotypeConfiguration : IEntityTypeConfiguration<DiseasePhenotype>
{
    public void Configure(EntityTypeBuilder<DiseasePhenotype> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(link => link.DiseaseId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(link => link.PhenotypeId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(link => link.FrequencyTermId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(link => link.OnsetId);
        builder.HasIndex(link => new { link.DiseaseId, link.PhenotypeId, link.IsNegated }).IsUnique();
        builder.HasIndex(link => new { link.PhenotypeId, link.IsNegated, link.DiseaseId });
    }
}
