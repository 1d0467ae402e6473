using KnowledgeGraph.Core.Genes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Genes;

internal sealed class GeneConfiguration : IEntityTypeConfiguration<Gene>
{
    public void Configure(EntityTypeBuilder<Gene> builder)
    {
        builder.HasIndex(gene => gene.Curie).IsUnique();
        builder.HasIndex(gene => gene.Symbol);
    }
}
