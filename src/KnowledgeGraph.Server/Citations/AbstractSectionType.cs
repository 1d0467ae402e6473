using GraphQL.Types;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class AbstractSectionType : ObjectGraphType<AbstractSection>
{
    public AbstractSectionType()
    {
        Name = "AbstractSection";
        Description = "A part of an abstract.";
        this.Optional<AbstractSection, StringGraphType>("label", "The authors' heading, e.g. METHODS.", section => section.Label);
        this.Required<AbstractSection, StringGraphType>("text", "The text of the part.", section => section.Text);
    }
}
