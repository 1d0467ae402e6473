using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class LiteratureSectionType : ObjectGraphType<LiteratureSection>
{
    public LiteratureSectionType()
    {
        Name = "LiteratureSection";
        Description = "One section of a record's literature.";
        this.Required<LiteratureSection, CitationCategoryEnumType>("category", "The section.", section => section.Category);
        this.Required<LiteratureSection, IntGraphType>("totalCount", "The number of papers in the section.", section => section.TotalCount);
        this.RequiredList<LiteratureSection, CitationType>("citations", "The papers that a source lists there, then those that filters "
            + "found, each newest first.", section => section.Citations);
    }
}
