using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class CategoryFacetType : ObjectGraphType<CategoryFacet>
{
    public CategoryFacetType()
    {
        Name = "CategoryFacet";
        Description = "How many papers of a section.";
        this.Required<CategoryFacet, CitationCategoryEnumType>("category", "The section.", facet => facet.Category);
        this.Required<CategoryFacet, IntGraphType>("count", "How many.", facet => facet.Count);
    }
}
