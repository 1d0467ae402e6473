using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseInheritanceConfiguration : IEntityTypeConfiguration<DiseaseInheritance>
{
    public void Configure(EntityTypeBuilder<DiseaseInheritance> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(inheritance => inheritance.DiseaseId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(inheritance => inheritance.PhenotypeId);
        builder.HasOne<Source>().WithMany().HasForeignKey(inheritance => inheritance.SourceId);
        builder.HasIndex(inheritance => inheritance.DiseaseId);
    }
}
