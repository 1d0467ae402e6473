using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeTranslationConfiguration : IEntityTypeConfiguration<PhenotypeTranslation>
{
    public void Configure(EntityTypeBuilder<PhenotypeTranslation> builder)
    {
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(translation => translation.PhenotypeId);
        builder.HasOne<Source>().WithMany().HasForeignKey(translation => translation.SourceId);
        builder.HasIndex(translation => new { translation.PhenotypeId, translation.Language }).IsUnique();
    }
}
