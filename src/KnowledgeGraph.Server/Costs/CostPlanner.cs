using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Makes the cost plan of one operation of a valid document. A selection set asked of the same type is worked out once, however often
/// it is spread, so that a bomb of fragments is a short plan.</summary>
internal sealed class CostPlanner(ISchema schema, GraphQLDocument document, CostOptions options, int defaultPageSize, int maxPageSize)
{
    private static readonly GivenVariables _noVariables = new(new Dictionary<string, GraphQLValue?>(), Inputs.Empty);

    private readonly List<CostNode> _nodes = [];
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments =
        document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);

    private readonly Dictionary<(GraphQLSelectionSet Set, IGraphType Type, ListSize? Outer), CostNode> _known = [];

    public CostPlan Plan(GraphQLOperationDefinition operation)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        SelectionOf(operation.SelectionSet, root!, outer: null);
        var variables = operation.Variables?.Items ?? [];
        return new CostPlan(_nodes, variables.ToDictionary(variable => variable.Variable.Name.StringValue, variable => variable.DefaultValue));
    }

    private CostNode SelectionOf(GraphQLSelectionSet set, IGraphType type, ListSize? outer)
    {
        var key = (set, type, outer);
        if (!_known.TryGetValue(key, out var node))
        {
            node = Keep<CostNode>(type switch
            {
                IAbstractGraphType some => new WidestCost([.. some.PossibleTypes.Select(possible => SelectionOf(set, possible, outer))]),
                _ => new SelectionCost([.. PartsOf(set, (IObjectGraphType)type, outer)]),
            });
            _known.Add(key, node);
        }

        return node;
    }

    private IEnumerable<SelectionCost.Part> PartsOf(GraphQLSelectionSet set, IObjectGraphType type, ListSize? outer)
    {
        foreach (var selection in set.Selections)
        {
            if (ConditionsOf((IHasDirectivesNode)selection) is not { } conditions)
            {
                continue;
            }

            var node = selection switch
            {
                GraphQLField field => type.Fields.Find(field.Name.Value) is { } known ? FieldOf(field, known, outer) : null,
                GraphQLInlineFragment inline => Applies(inline.TypeCondition, type) ? SelectionOf(inline.SelectionSet, type, outer) : null,
                GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment) =>
                    Applies(fragment.TypeCondition, type) ? SelectionOf(fragment.SelectionSet, type, outer) : null,
                _ => null,
            };
            if (node is not null)
            {
                yield return new SelectionCost.Part(node, conditions);
            }
        }
    }

    private FieldCost FieldOf(GraphQLField field, FieldType type, ListSize? outer)
    {
        var result = type.ResolvedType!.GetNamedType();
        var isComposite = result is IComplexGraphType or UnionGraphType;
        var size = CostMetadata.SizeOf(type) is { } rule ? SizeOf(rule, field, type) : null;
        var isSizedOutside = outer is not null && outer.Rule.SizedFields.Contains(type.Name);
        var selection = isComposite && field.SelectionSet is { } set
            ? SelectionOf(set, result, size is { Rule.SizedFields.Count: > 0 } ? size : null)
            : null;
        var weight = (long)CostMetadata.WeightOf(type, isComposite);
        var open = new List<(QueryArgument, GraphQLValue)>();
        foreach (var given in field.Arguments?.Items ?? [])
        {
            if (type.Arguments?.Find(given.Name.Value) is not { } argument || !Matters(argument))
            {
                continue;
            }

            if (HasVariable(given.Value))
            {
                open.Add((argument, given.Value));
            }
            else
            {
                weight = OperationCost.Add(weight, FieldCost.OfArgument(argument, given.Value, _noVariables));
            }
        }

        var price = CostMetadata.PriceOf(type);
        var isPriced = price is not null && (price.Arguments.Count == 0 || price.Arguments.Any(argument => ArgumentOf(field.Arguments, argument) is not null));
        return Keep(new FieldCost
        {
            Price = isPriced ? price : null,
            Given = isPriced ? [.. (field.Arguments?.Items ?? []).Select(given => KeyValuePair.Create(given.Name.StringValue, (object?)given.Value))] : [],
            Name = (field.Alias?.Name ?? field.Name).StringValue,
            Weight = weight,
            Arguments = open,
            Size = isSizedOutside ? outer : size is { Rule.SizedFields.Count: 0 } ? size : null,
            FixedSize = size?.Rule.ItemCount ?? (IsList(type.ResolvedType) ? options.AssumedListSize : 1),
            Selection = selection,
        });
    }

    private ListSize SizeOf(ListSizeRule rule, GraphQLField field, FieldType type)
    {
        var values = new List<object>();
        foreach (var name in rule.SlicingArguments)
        {
            if ((ArgumentOf(field.Arguments, name) ?? type.Arguments?.Find(name)?.DefaultValue) is { } value)
            {
                values.Add(value);
            }
        }

        return new ListSize(rule, values, rule.AssumedSize ?? defaultPageSize, rule.IsPage ? maxPageSize : OperationCost.Most);
    }

    private bool Applies(GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null
        || schema.AllTypes[condition.Type.Name.Value] is { } wanted
            && (wanted == type || (wanted is IAbstractGraphType some && some.PossibleTypes.Contains(type)));

    // Null: what follows is left out whatever the variables are.
    private static SelectionCost.Condition[]? ConditionsOf(IHasDirectivesNode node)
    {
        if (node.Directives is not { Count: > 0 } directives)
        {
            return [];
        }

        var conditions = new List<SelectionCost.Condition>();
        foreach (var directive in directives)
        {
            var isSkip = directive.Name.Value == "skip";
            if ((!isSkip && directive.Name.Value != "include") || ArgumentOf(directive.Arguments, "if") is not { } value)
            {
                continue;
            }

            if (value is GraphQLVariable)
            {
                conditions.Add(new SelectionCost.Condition(isSkip, value));
            }
            else if (_noVariables.IsTrue(value) == isSkip)
            {
                return null;
            }
        }

        return [.. conditions];
    }

    private TNode Keep<TNode>(TNode node)
        where TNode : CostNode
    {
        node.Index = _nodes.Count;
        _nodes.Add(node);
        return node;
    }

    private static GraphQLValue? ArgumentOf(GraphQLArguments? arguments, string name) =>
        arguments?.Items.Find(argument => argument.Name.Value == name)?.Value;

    private static bool Matters(QueryArgument argument) => CostMetadata.WeightOf(argument) != 0 || InputWeight.Matters(argument.ResolvedType);

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue { Values: { } items } => items.Exists(HasVariable),
        GraphQLObjectValue { Fields: { } fields } => fields.Exists(field => HasVariable(field.Value)),
        _ => false,
    };

    private static bool IsList(IGraphType? type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: ListGraphType });
}
