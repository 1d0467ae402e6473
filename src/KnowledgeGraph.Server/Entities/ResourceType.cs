using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class ResourceType : ObjectGraphType<EntityResource>
{
    public ResourceType()
    {
        Name = "Resource";
        Description = "An external page about a record.";
        this.Required<EntityResource, StringGraphType>("name", "The name of the resource.", resource => resource.Name);
        this.Required<EntityResource, StringGraphType>("url", "The address of the page.", resource => resource.Url);
        this.Required<EntityResource, StringGraphType>(
            "audience",
            "The audience that it is written for: professional or public.",
            resource => resource.Audience);
    }
}
