using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.HasIndex(citation => citation.Pmid).IsUnique();
        builder.HasIndex(citation => citation.Doi);
        builder.HasIndex(citation => citation.Journal);
        builder.HasIndex(citation => citation.Year);
    }
}
