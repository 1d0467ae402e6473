using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseDefinitionConfiguration : IEntityTypeConfiguration<DiseaseDefinition>
{
    public void Configure(EntityTypeBuilder<DiseaseDefinition> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(definition => definition.EntityId);
        builder.HasOne<Source>().WithMany().HasForeignKey(definition => definition.SourceId);
        builder.HasIndex(definition => definition.EntityId);
    }
}
