using KnowledgeGraph.Core.Genes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GeneConfiguration : IEntityTypeConfiguration<Gene>
{
    public void Configure(EntityTypeBuilder<Gene> builder)
    {
        builder.HasIndex(gene => gene.Curie).IsUnique();
        builder.HasIndex(gene => gene.Symbol);
        builder.HasIndex(gene => gene.Name);
        builder.HasIndex(gene => gene.NcbiGeneId);
        builder.HasIndex(gene => gene.HgncId);
        builder.HasIndex(gene => new { gene.Chromosome, gene.Location });
        builder.HasIndex(gene => gene.Location);
    }
}
