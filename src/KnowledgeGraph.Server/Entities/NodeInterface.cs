using GraphQL.Types;

namespace KnowledgeGraph.Server.Entities;

public sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "Relay: an object with a global id.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Global id, stable from release to release.");
    }
}
