using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseGeneConfiguration : IEntityTypeConfiguration<DiseaseGene>
{
    public void Configure(EntityTypeBuilder<DiseaseGene> builder)
    {
        builder.HasOne<Disease>().WithMany().HasForeignKey(link => link.DiseaseId);
        builder.HasOne<Gene>().WithMany().HasForeignKey(link => link.GeneId);
        builder.HasIndex(link => new { link.DiseaseId, link.GeneId }).IsUnique();
        builder.HasIndex(link => new { link.GeneId, link.DiseaseId });
    }
}
