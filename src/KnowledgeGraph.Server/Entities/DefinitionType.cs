using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class DefinitionType : ObjectGraphType<DefinitionView>
{
    public DefinitionType()
    {
        Name = "Definition";
        Description = "A definition and its source.";
        this.Required<DefinitionView, StringGraphType>("text", "The text.", view => view.Row.Text);
        this.Required<DefinitionView, StringGraphType>("source", "The source of the definition.", view => view.Row.Source);
    }
}
