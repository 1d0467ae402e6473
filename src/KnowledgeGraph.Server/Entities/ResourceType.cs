using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class ResourceType : ObjectGraphType<EntityResource>
{
    public ResourceType()
    {
        Name = "Resource";
        Description = "An outside page about a record.";
        this.Required<EntityResource, StringGraphType>("name", "The resource.", resource => resource.Name);
        this.Required<EntityResource, StringGraphType>("url", "The page.", resource => resource.Url);
        this.Required<EntityResource, StringGraphType>("audience", "Whom it is written for: professional or public.", resource => resource.Audience);
    }
}
