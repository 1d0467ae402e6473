using GraphQL.Types;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

/// <summary>The type that a gateway asks each of its services for.</summary>
public sealed class SubgraphType : ObjectGraphType<ServedSchema>
{
    public SubgraphType()
    {
        Name = "_Service";
        Description = "This service, as a gateway sees it.";
        Field<NonNullGraphType<StringGraphType>>("sdl")
            .Description("The schema in the schema definition language, with the keys of records.")
            .Resolve(context => context.RequestServices!.GetRequiredService<SchemaSecrecy>().TellsSchema
                ? context.Source.SubgraphSdl
                : throw DocumentFault.SecretSchema.ToError());
    }
}
