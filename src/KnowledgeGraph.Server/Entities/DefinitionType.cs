using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class DefinitionType : ObjectGraphType<DefinitionRow>
{
    public DefinitionType()
    {
        Name = "Definition";
        Description = "A definition and whose it is.";
        this.Required<DefinitionRow, StringGraphType>("text", "The text.", row => row.Text);
        this.Required<DefinitionRow, StringGraphType>("source", "Where it is taken from.", row => row.Source);
    }
}
