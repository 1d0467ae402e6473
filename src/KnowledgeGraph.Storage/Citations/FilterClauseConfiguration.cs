using KnowledgeGraph.Core.Citations.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeGraph.Storage.Citations;

internal sealed class FilterClauseConfiguration : IEntityTypeConfiguration<FilterClause>
{
    public void Configure(EntityTypeBuilder<FilterClause> builder) => builder.HasKey(clause => clause.Id);
}
