using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Schema;

/// <summary>
/// The schema as gateways read it: which records have which keys, what other services may define as well, and which fields find a record by
/// a key. By the <see href="https://www.apollographql.com/docs/federation/subgraph-spec">subgraph specification</see> of Apollo Federation
/// 2.3 and the <see href="https://graphql.github.io/composite-schemas-spec/draft/">draft for composite schemas</see>.
/// </summary>
internal static class SubgraphText
{
    // Names with this prefix are the gateway's own and not part of the schema that it composes.
    private const char GatewayPrefix = '_';

    private const string Link = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])""";

    private const string CompositeDirectives = """
        "Finds a record by the key that its arguments are."
        directive @lookup on FIELD_DEFINITION

        "The field of the record that an argument stands for."
        directive @is(field: FieldSelectionMap!) on ARGUMENT_DEFINITION

        "Fields that tell a record from all others."
        directive @key(fields: FieldSelectionSet!) repeatable on OBJECT | INTERFACE

        "Other services may define it as well."
        directive @shareable repeatable on OBJECT | FIELD_DEFINITION

        "Says from which fields the value of an argument is made."
        scalar FieldSelectionMap

        "A selection of fields, without the braces around it."
        scalar FieldSelectionSet
        """;

    private static readonly string[] _keys = ["id", "curie"];

    /// <summary>Prints a schema.</summary>
    public static string Print(ISchema schema, FederationMode mode)
    {
        if (mode == FederationMode.Off)
        {
            return SchemaText.Print(schema);
        }

        var document = SchemaText.DocumentOf(schema);
        document.Definitions.RemoveAll(definition => definition is GraphQLTypeDefinition type && IsOfGateway(type.Name));
        foreach (var type in document.Definitions.OfType<GraphQLObjectTypeDefinition>())
        {
            if (type.Name.Value == schema.Query!.Name)
            {
                type.Fields!.Items.RemoveAll(field => IsOfGateway(field.Name));
                if (mode == FederationMode.Composite)
                {
                    type.Fields.Items.ForEach(MarkLookup);
                }
            }
            else if (type.Name.Value == "PageInfo")
            {
                Add(type, "shareable");
            }
            else if (type.Interfaces?.Items.Exists(one => one.Name.Value == "Node") == true)
            {
                Array.ForEach(_keys, key => Add(type, "key", ("fields", key)));
            }
        }

        // The parser reads back what the printer writes, so that both parts have one form.
        var more = Parser.Parse(mode == FederationMode.Apollo ? Link : CompositeDirectives);
        document.Definitions.InsertRange(1, more.Definitions);
        return SchemaText.Write(document);
    }

    private static bool IsOfGateway(GraphQLName name) => name.Value.Span[0] == GatewayPrefix;

    // The fields for one record: by its global id, for any kind, or by an identifier of one kind.
    private static void MarkLookup(GraphQLFieldDefinition field)
    {
        if (field.Type is GraphQLNamedType && field.Arguments?.Items is [{ Type: GraphQLNonNullType, Name: var name } argument]
            && name.Value == "id")
        {
            Add(field, "lookup");
            if (field.Name.Value != "node")
            {
                Add(argument, "is", ("field", "curie"));
            }
        }
    }

    private static void Add(IHasDirectivesNode node, string name, params (string Name, string Value)[] arguments)
    {
        var directive = new GraphQLDirective(new GraphQLName(name));
        if (arguments.Length > 0)
        {
            directive.Arguments = new GraphQLArguments(
                [.. arguments.Select(given => new GraphQLArgument(new GraphQLName(given.Name), new GraphQLStringValue(given.Value)))]);
        }

        node.Directives ??= new GraphQLDirectives([]);
        node.Directives.Items.Add(directive);
    }
}
