using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Genes;

internal sealed class GenePhenotypeStatementConfiguration : IEntityTypeConfiguration<GenePhenotypeStatement>
{
    public void Configure(EntityTypeBuilder<GenePhenotypeStatement> builder)
    {
        builder.HasOne<GenePhenotype>().WithMany().HasForeignKey(statement => statement.LinkId);
        builder.HasOne<Source>().WithMany().HasForeignKey(statement => statement.SourceId);
        builder.HasOne<Disease>().WithMany().HasForeignKey(statement => statement.DiseaseId);
        builder.HasIndex(statement => statement.LinkId);
    }
}
