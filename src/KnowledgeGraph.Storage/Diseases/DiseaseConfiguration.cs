using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Diseases;

internal sealed class DiseaseConfiguration : IEntityTypeConfiguration<Disease>
{
    public void Configure(EntityTypeBuilder<Disease> builder)
    {
        builder.HasIndex(disease => disease.Curie).IsUnique();
        builder.HasIndex(disease => disease.Name);
    }
}
