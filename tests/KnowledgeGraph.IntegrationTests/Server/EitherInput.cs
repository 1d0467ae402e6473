using GraphQL.Types;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class EitherInput : InputObjectGraphType
{
    public EitherInput()
    {
        Name = "EitherInput";
        IsOneOf = true;
        Field<StringGraphType>("id");
        Field<IntGraphType>("number");
        Field<ListGraphType<EitherInput>>("any");
    }
}
