using GraphQL.Types;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// <c>@defer</c> and <c>@stream</c>, which say that parts of a reply may come later. A server need not send them later: here all comes in
/// one reply, for an answer out of memory is there before a second part could be announced.
/// </summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";
    public const string Condition = "if";
    public const string Label = "label";
    public const string InitialCount = "initialCount";

    /// <summary>Declares them, before the schema is initialised.</summary>
    public static void Register(ISchema schema)
    {
        if (schema.Directives.Find(Defer) is null)
        {
            schema.Directives.Register(new Directive(
                Defer,
                GraphQLParser.AST.DirectiveLocation.FragmentSpread,
                GraphQLParser.AST.DirectiveLocation.InlineFragment)
            {
                Description = "Allows the fragment to be sent after the rest of the reply. This service sends it with the rest, in one "
                    + "reply.",
                Arguments = new QueryArguments(If(), LabelArgument()),
            });
        }

        if (schema.Directives.Find(Stream) is null)
        {
            schema.Directives.Register(new Directive(Stream, GraphQLParser.AST.DirectiveLocation.Field)
            {
                Description = "Allows items of the list to be sent after the rest of the reply. This service sends them with the rest, in "
                    + "one reply.",
                Arguments = new QueryArguments(If(), LabelArgument(), new QueryArgument<NonNullGraphType<IntGraphType>>
                {
                    Name = InitialCount,
                    Description = "The number of items to send with the rest of the reply in any case.",
                    DefaultValue = 0,
                }),
            });
        }
    }

    private static QueryArgument<NonNullGraphType<BooleanGraphType>> If() => new()
    {
        Name = Condition,
        Description = "Whether the directive applies.",
        DefaultValue = true,
    };

    private static QueryArgument<StringGraphType> LabelArgument() => new()
    {
        Name = Label,
        Description = "A name that is unique among these directives in the document.",
    };
}
