using KnowledgeGraph.Core.Diseases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Diseases;

internal sealed class DiseaseConfiguration : IEntityTypeConfiguration<Disease>
{
    public void Configure(EntityTypeBuilder<Disease> builder)
    {
        builder.HasIndex(disease => disease.Curie).IsUnique();
        builder.HasIndex(disease => disease.Name);
        builder.HasIndex(disease => disease.Acronym);
        builder.HasIndex(disease => disease.MedgenUid);
        builder.HasIndex(disease => disease.ConceptId);
        builder.HasIndex(disease => disease.MondoId);
        builder.HasIndex(disease => disease.OmimId);
        builder.HasIndex(disease => disease.OrphanetId);
    }
}
