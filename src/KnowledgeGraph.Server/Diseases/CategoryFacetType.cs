using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class CategoryFacetType : ObjectGraphType<CategoryFacet>
{
    public CategoryFacetType()
    {
        Name = "CategoryFacet";
        Description = "The number of papers in a section.";
        this.Required<CategoryFacet, CitationCategoryEnumType>("category", "The section.", facet => facet.Category);
        this.Required<CategoryFacet, IntGraphType>("count", "The number of them.", facet => facet.Count);
    }
}
