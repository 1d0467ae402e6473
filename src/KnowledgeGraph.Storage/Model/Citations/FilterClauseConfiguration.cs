using KnowledgeGraph.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Model.Citations;

internal sealed class FilterClauseConfiguration : IEntityTypeConfiguration<FilterClause>
{
    public void Configure(EntityTypeBuilder<FilterClause> builder) => builder.HasKey(clause => clause.Id);
}
