using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Fields selected at one place, fragments written out, those of one response name together; without what is skipped or not included.
/// </summary>
internal sealed class TableSelection(ISchema schema, GraphQLDocument document, GivenVariables variables)
{
    /// <summary>One response name with everything the document says about it.</summary>
    internal sealed record Selected(string ResponseName, FieldType Definition, List<GraphQLField> Syntax)
    {
        public IEnumerable<GraphQLSelectionSet> Selections => Syntax.Select(place => place.SelectionSet).OfType<GraphQLSelectionSet>();
    }

    /// <summary>The fields of a type that some selection sets ask for, without <c>__typename</c>.</summary>
    public List<Selected> Fields(IGraphType type, IEnumerable<GraphQLSelectionSet> selections)
    {
        var found = new List<Selected>();
        foreach (var selection in selections)
        {
            Collect(type, selection, found);
        }

        return found;
    }

    /// <summary>The columns that the leaves below a row make.</summary>
    /// <exception cref="RequestRefusedException">There is none.</exception>
    public List<TableColumn> Columns(IGraphType rowType, IEnumerable<GraphQLSelectionSet> selections)
    {
        var columns = new List<TableColumn>();
        AddColumns(rowType, selections, [], isMany: false, columns);
        return columns.Count > 0 ? columns : throw TablePlan.Refused("The rows have no fields to make columns of.");
    }

    private void AddColumns(
        IGraphType type,
        IEnumerable<GraphQLSelectionSet> selections,
        string[] path,
        bool isMany,
        List<TableColumn> columns)
    {
        foreach (var field in Fields(type, selections))
        {
            var (inner, isList) = Unwrap(field.Definition.ResolvedType!);
            string[] here = [.. path, field.ResponseName];
            if (field.Selections.Any())
            {
                AddColumns(inner, field.Selections, here, isMany || isList, columns);
            }
            else
            {
                columns.Add(new TableColumn(here, isMany || isList, inner.Name, field.Definition.Description ?? string.Empty));
            }
        }
    }

    /// <summary>The type inside lists and non-null, and whether a list was around it.</summary>
    public static (IGraphType Type, bool IsList) Unwrap(IGraphType type) => type switch
    {
        NonNullGraphType required => Unwrap(required.ResolvedType!),
        ListGraphType list => (Unwrap(list.ResolvedType!).Type, true),
        _ => (type, false),
    };

    private void Collect(IGraphType type, GraphQLSelectionSet set, List<Selected> found)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case IHasDirectivesNode left when !IsTaken(left):
                    break;
                case GraphQLField field when field.Name.Value != "__typename":
                    Add(type, field, found);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(Named(inline.TypeCondition) ?? type, inline.SelectionSet, found);
                    break;
                case GraphQLFragmentSpread spread when document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment:
                    Collect(Named(fragment.TypeCondition) ?? type, fragment.SelectionSet, found);
                    break;
            }
        }
    }

    private static void Add(IGraphType type, GraphQLField syntax, List<Selected> found)
    {
        var name = syntax.ResponseName();
        if (found.Find(known => known.ResponseName == name) is { } known)
        {
            known.Syntax.Add(syntax);
        }
        else
        {
            // Introspection belongs to no type.
            var definition = ((IComplexGraphType)type).GetField(syntax.Name.Value)
                ?? throw TablePlan.Refused($"{syntax.Name.StringValue} is about the schema: a table is made of records.");
            found.Add(new Selected(name, definition, [syntax]));
        }
    }

    private bool IsTaken(IHasDirectivesNode node) =>
        !Holds(node, SelectionSyntax.Skip, otherwise: false) && Holds(node, SelectionSyntax.Include, otherwise: true);

    private bool Holds(IHasDirectivesNode node, string directive, bool otherwise) =>
        node.Directives?.Find(directive)?.Arguments?.Find(IncrementalDirectives.Condition)?.Value is { } condition
            ? variables.IsTrue(condition)
            : otherwise;

    private IGraphType? Named(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name.Value];
}
