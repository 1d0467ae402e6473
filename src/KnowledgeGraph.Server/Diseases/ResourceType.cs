using GraphQL.Types;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class ResourceType : ObjectGraphType<DiseaseResource>
{
    public ResourceType()
    {
        Name = "Resource";
        Description = "An outside page about a record.";
        this.Required<DiseaseResource, StringGraphType>("name", "The resource.", resource => resource.Name);
        this.Required<DiseaseResource, StringGraphType>("url", "The page.", resource => resource.Url);
        this.Required<DiseaseResource, StringGraphType>("audience", "Whom it is written for: professional or public.", resource => resource.Audience);
    }
}
