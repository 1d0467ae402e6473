using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Phenotypes;

internal sealed class PhenotypeSynonymConfiguration : IEntityTypeConfiguration<PhenotypeSynonym>
{
    public void Configure(EntityTypeBuilder<PhenotypeSynonym> builder)
    {
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(synonym => synonym.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(synonym => synonym.SourceId);
        builder.HasIndex(synonym => synonym.Name);
        builder.HasIndex(synonym => synonym.EntityId);
    }
}
