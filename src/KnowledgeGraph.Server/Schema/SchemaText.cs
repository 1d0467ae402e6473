using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Prints a schema as the one text that <c>?sdl</c>, <c>kg schema</c> and schema/schema.graphql share.</summary>
/// <remarks>Roots first, then types by name; fields stay in the order they are declared in, which is the order to read them in.</remarks>
public static class SchemaText
{
    public static string Print(ISchema schema) => Write(DocumentOf(schema));

    /// <summary>The text of a document of definitions.</summary>
    internal static string Write(GraphQLDocument document) =>
        new SDLPrinter(new SDLPrinterOptions { PrintDescriptions = true }).Print(document).ReplaceLineEndings("\n").TrimEnd() + "\n";

    /// <summary>The definitions of a schema, in the order in which they are printed.</summary>
    internal static GraphQLDocument DocumentOf(ISchema schema)
    {
        var document = schema.ToAST();
        document.Definitions.RemoveAll(definition =>
            definition is GraphQLDirectiveDefinition directive && IntrospectionCompletion.IsBuiltIn(directive.Name.StringValue));
        document.Definitions.Sort((a, b) => Compare(Rank(a, schema), Rank(b, schema)));
        foreach (var scalar in document.Definitions.OfType<GraphQLScalarTypeDefinition>())
        {
            AddSpecification(scalar, schema);
        }

        return document;
    }

    private static void AddSpecification(GraphQLScalarTypeDefinition scalar, ISchema schema)
    {
        if (schema.AllTypes[scalar.Name.Value] is not { } type || ScalarSpecification.SpecifiedByUrl(type) is not { } url)
        {
            return;
        }

        scalar.Directives ??= new GraphQLDirectives([]);
        scalar.Directives.Items.Add(new GraphQLDirective(new GraphQLName("specifiedBy"))
        {
            Arguments = new GraphQLArguments([new GraphQLArgument(new GraphQLName("url"), new GraphQLStringValue(url))]),
        });
    }

    private static (int Group, string Name) Rank(ASTNode definition, ISchema schema)
    {
        var name = definition is INamedNode named ? named.Name.StringValue : "";
        return definition switch
        {
            GraphQLSchemaDefinition => (0, name),
            GraphQLDirectiveDefinition => (1, name),
            _ when name == schema.Query?.Name => (2, name),
            _ when name == schema.Mutation?.Name => (3, name),
            _ when name == schema.Subscription?.Name => (4, name),
            _ => (5, name),
        };
    }

    private static int Compare((int Group, string Name) a, (int Group, string Name) b) =>
        a.Group != b.Group ? a.Group.CompareTo(b.Group) : string.CompareOrdinal(a.Name, b.Name);
}
