using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeIdentifierConfiguration : IEntityTypeConfiguration<PhenotypeIdentifier>
{
    public void Configure(EntityTypeBuilder<PhenotypeIdentifier> builder)
    {
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(identifier => identifier.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(identifier => identifier.SourceId);
        builder.HasIndex(identifier => identifier.Curie);
        builder.HasIndex(identifier => identifier.EntityId);
    }
}
