using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// Makes the document of an operation ask for more at one of its fields: no text is written, so that places in errors are those of the text
/// that the client sent. The document stays valid as long as the names that are added are new.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="replaced">The field as the document writes it.</param>
/// <param name="replacement">The field in place of it.</param>
internal sealed class DocumentRevision(Operation operation, GraphQLField replaced, GraphQLField replacement)
{
    /// <summary>A beginning for names that none of some names has.</summary>
    public static string PrefixOfNone(IEnumerable<string> names)
    {
        var prefix = "kg";
        var known = names.ToList();
        while (known.Exists(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            prefix += "_";
        }

        return prefix;
    }

    /// <summary>The selections of a text such as <c>{ id name }</c>.</summary>
    public static List<ASTNode> Selections(string text) =>
        ((GraphQLOperationDefinition)Parser.Parse(text).Definitions[0]).SelectionSet.Selections;

    /// <summary>The field with other arguments, and with selections besides its own.</summary>
    public static GraphQLField WithMore(GraphQLField field, GraphQLArguments? arguments, IEnumerable<ASTNode> selections)
    {
        var copy = Copy(field, new GraphQLSelectionSet([.. field.SelectionSet!.Selections, .. selections])
        {
            Location = field.SelectionSet.Location,
        });
        copy.Arguments = arguments;
        return copy;
    }

    /// <summary>The document, in which the operation declares further variables.</summary>
    public ParsedDocument Make(params IReadOnlyList<GraphQLVariableDefinition> variables)
    {
        var syntax = operation.Document.Syntax;
        var revised = new ParsedDocument(operation.Document.Source, operation.Document.Text, new GraphQLDocument(
            syntax.Definitions.ConvertAll(definition => Of(definition, variables)))
        {
            Source = syntax.Source,
            Location = syntax.Location,
        });
        revised.MarkValid();
        return revised;
    }

    private ASTNode Of(ASTNode definition, IReadOnlyList<GraphQLVariableDefinition> variables) => definition switch
    {
        GraphQLOperationDefinition known => new GraphQLOperationDefinition(Of(known.SelectionSet))
        {
            Operation = known.Operation,
            Name = known.Name,
            Directives = known.Directives,
            Location = known.Location,
            Variables = known != operation.Definition || variables.Count == 0
                ? known.Variables
                : new GraphQLVariablesDefinition([.. known.Variables?.Items ?? [], .. variables]),
        },
        GraphQLFragmentDefinition known => new GraphQLFragmentDefinition(known.FragmentName, known.TypeCondition, Of(known.SelectionSet))
        {
            Directives = known.Directives,
            Location = known.Location,
        },
        _ => definition,
    };

    private GraphQLSelectionSet Of(GraphQLSelectionSet set) =>
        new(set.Selections.ConvertAll(selection => Of(selection))) { Location = set.Location };

    private ASTNode Of(ASTNode selection) => selection switch
    {
        GraphQLField field when field == replaced => replacement,
        GraphQLField { SelectionSet: { } inner } field => Copy(field, Of(inner)),
        GraphQLInlineFragment inline => new GraphQLInlineFragment(Of(inline.SelectionSet))
        {
            TypeCondition = inline.TypeCondition,
            Directives = inline.Directives,
            Location = inline.Location,
        },
        _ => selection,
    };

    private static GraphQLField Copy(GraphQLField field, GraphQLSelectionSet selections) => new(field.Name)
    {
        Alias = field.Alias,
        Arguments = field.Arguments,
        Directives = field.Directives,
        SelectionSet = selections,
        Location = field.Location,
    };
}
