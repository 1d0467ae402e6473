using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GenePhenotypeConfiguration : IEntityTypeConfiguration<GenePhenotype>
{
    public void Configure(EntityTypeBuilder<GenePhenotype> builder)
    {
        builder.HasOne<Gene>().WithMany().HasForeignKey(link => link.GeneId);
        builder.HasOne<Phenotype>().WithMany().HasForeignKey(link => link.PhenotypeId);
        builder.HasIndex(link => new { link.GeneId, link.PhenotypeId }).IsUnique();
        builder.HasIndex(link => link.PhenotypeId);
    }
}
