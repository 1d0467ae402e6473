using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Finds the places of an operation that arguments and directives are given to, each once, however often its fragment is spread.
/// </summary>
internal sealed class ValuePlaces(ISchema schema, GraphQLDocument document)
{
    private readonly HashSet<ROM> _fragments = [];

    /// <summary>Fields with arguments.</summary>
    public List<(GraphQLField Syntax, FieldType Definition)> Fields { get; } = [];

    /// <summary>Nodes with directives.</summary>
    public List<ASTNode> Directed { get; } = [];

    public void Read(GraphQLOperationDefinition operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => schema.Query,
            OperationType.Mutation => schema.Mutation,
            _ => schema.Subscription,
        };
        Note(operation);
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            Note(variable);
        }

        Read(operation.SelectionSet, root);
    }

    private void Read(GraphQLSelectionSet? set, IComplexGraphType? type)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            Note(selection);
            switch (selection)
            {
                case GraphQLField field:
                    Read(field, type);
                    break;
                case GraphQLInlineFragment inline:
                    Read(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type);
                    break;
                case GraphQLFragmentSpread spread when _fragments.Add(spread.FragmentName.Name.Value):
                    var fragment = document.FindFragmentDefinition(spread.FragmentName.Name.Value)!;
                    Note(fragment);
                    Read(fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? type);
                    break;
            }
        }
    }

    private void Read(GraphQLField field, IComplexGraphType? type)
    {
        if (schema.FieldOf(type, field) is not { } definition)
        {
            return;
        }

        if (field.Arguments is { Count: > 0 })
        {
            Fields.Add((field, definition));
        }

        Read(field.SelectionSet, definition.ResolvedType?.GetNamedType() as IComplexGraphType);
    }

    private IComplexGraphType? TypeOf(GraphQLTypeCondition? condition) =>
        condition is null ? null : schema.AllTypes[condition.Type.Name.Value]?.GetNamedType() as IComplexGraphType;

    private void Note(ASTNode node)
    {
        if (node is IHasDirectivesNode { Directives.Count: > 0 })
        {
            Directed.Add(node);
        }
    }
}
