using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class CitationClassificationType : ObjectGraphType<CitationClassification>
{
    public CitationClassificationType()
    {
        Name = "CitationClassification";
        Description = "Why a paper is in a section.";
        this.Required<CitationClassification, CitationCategoryEnumType>("category", "The section.", row => row.Category);
        this.Required<CitationClassification, FilterBreadthEnumType>("breadth", "Listed by a source, or found by a filter.", row => row.Breadth);
        this.Required<CitationClassification, StringGraphType>("matched", "The clause that matched, or the source that lists it.", row => row.Matched);
    }
}
