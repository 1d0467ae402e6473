using KnowledgeGraph.Core.Phenotypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeConfiguration : IEntityTypeConfiguration<Phenotype>
{
    public void Configure(EntityTypeBuilder<Phenotype> builder)
    {
        builder.HasIndex(phenotype => phenotype.Curie).IsUnique();
        builder.HasIndex(phenotype => phenotype.Name);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(phenotype => phenotype.ReplacedById);
    }
}
