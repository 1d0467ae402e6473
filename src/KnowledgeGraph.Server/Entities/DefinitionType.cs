using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class DefinitionType : ObjectGraphType<DefinitionView>
{
    public DefinitionType()
    {
        Name = "Definition";
        Description = "A definition and whose it is.";
        this.Required<DefinitionView, StringGraphType>("text", "The text.", view => view.Row.Text);
        this.Required<DefinitionView, StringGraphType>("source", "Where it is taken from.", view => view.Row.Source);
    }
}
