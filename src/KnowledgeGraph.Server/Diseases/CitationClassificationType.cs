using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class CitationClassificationType : ObjectGraphType<CitationClassification>
{
    public CitationClassificationType()
    {
        Name = "CitationClassification";
        Description = "The reason why a paper is in a section.";
        this.Required<CitationClassification, CitationCategoryEnumType>("category", "The section.", row => row.Category);
        this.Required<CitationClassification, FilterBreadthEnumType>("breadth", "Whether a source lists the paper, or which form of a "
            + "filter found it.", row => row.Breadth);
        this.Required<CitationClassification, StringGraphType>(
            "matched",
            "The clause that matched, or the source that lists the paper.",
            row => row.Matched);
    }
}
