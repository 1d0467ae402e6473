using GraphQL.Types;

namespace KnowledgeGraph.Server.Entities;

public sealed class EntityInterface : InterfaceGraphType
{
    public EntityInterface()
    {
        Name = "Entity";
        Description = "The fields that all four kinds of record share.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(EntityFields.IdDescription);
        Field<NonNullGraphType<StringGraphType>>("curie").Description(EntityFields.CurieDescription);
        Field<NonNullGraphType<EntityTypeEnumType>>("type").Description(EntityFields.TypeDescription);
        Field<NonNullGraphType<StringGraphType>>("label").Description(EntityFields.LabelDescription);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<IdentifierType>>>>("identifiers").Description(
            EntityFields.IdentifiersDescription);
        Field<StringGraphType>("url").Description(EntityFields.UrlDescription);
        Interface<NodeInterface>();
    }
}
