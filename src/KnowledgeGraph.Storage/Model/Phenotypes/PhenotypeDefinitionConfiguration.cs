using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeDefinitionConfiguration : IEntityTypeConfiguration<PhenotypeDefinition>
{
    public void Configure(EntityTypeBuilder<PhenotypeDefinition> builder)
    {
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(definition => definition.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(definition => definition.SourceId);
        builder.HasIndex(definition => definition.EntityId);
    }
}
