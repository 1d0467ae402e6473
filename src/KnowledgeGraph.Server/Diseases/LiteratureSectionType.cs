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
        this.Required<LiteratureSection, IntGraphType>("totalCount", "Papers in the section.", section => section.TotalCount);
        this.RequiredList<LiteratureSection, CitationType>("citations", "Those that a source lists there first, then those that filters found; newest first of either.", section => section.Citations);
    }
}
