using GraphQL.Types;
using KnowledgeGraph.Server.Entities;

namespace KnowledgeGraph.Server.Changes;

public sealed class ChangeFilterInputType : InputObjectGraphType
{
    public const string Types = "types";
    public const string RecordChanges = "recordChanges";
    public const string Kinds = "kinds";
    public const string LinkChanges = "linkChanges";
    public const string Sources = "sources";

    public ChangeFilterInputType()
    {
        Name = "ChangeFilterInput";
        Description = "Conditions on changes. Counts and lists hold only the changes that meet all of them. A list that is not given "
            + "allows everything, an empty one nothing.";
        Field<ListGraphType<NonNullGraphType<EntityTypeEnumType>>>(Types).Description("Only these kinds of record.");
        Field<ListGraphType<NonNullGraphType<RecordChangeKindEnumType>>>(RecordChanges).Description(
            "Only records that have changed in these ways.");
        Field<ListGraphType<NonNullGraphType<LinkKindEnumType>>>(Kinds).Description("Only these kinds of link.");
        Field<ListGraphType<NonNullGraphType<LinkChangeKindEnumType>>>(LinkChanges).Description(
            "Only links that have changed in these ways.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>(Sources).Description(
            "Only changes of links that are due to statements of these sources, by name.");
    }
}
