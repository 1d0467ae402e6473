using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Makes the cost plan of one operation: of the reply's fields, each once, however often the document asks for it. Selections that
/// are asked of the same type together are worked out once.</summary>
internal sealed class CostPlanner(CostOptions options, int defaultPageSize, int maxPageSize)
{
    private readonly List<CostNode> _nodes = [];
    private readonly Dictionary<(MergedSelections Selections, string Type, ListSize? Outer), CostNode> _known = [];

    public CostPlan Plan(Operation operation)
    {
        SelectionOf(operation.Root, operation.RootType, outer: null);
        return new CostPlan(_nodes);
    }

    private CostNode SelectionOf(MergedSelections selections, IGraphType type, ListSize? outer)
    {
        if (!_known.TryGetValue((selections, type.Name, outer), out var node))
        {
            node = Keep<CostNode>(type switch
            {
                IAbstractGraphType some => new WidestCost(
                    [.. some.PossibleTypes.Select(possible => SelectionOf(selections, possible, outer))]),
                _ => new SelectionCost(
                [
                    .. from field in selections.On(type).All
                       where !field.IsOfIntrospection
                       select new SelectionCost.Part(FieldOf(field, outer), field.Alternatives),
                ]),
            });
            _known.Add((selections, type.Name, outer), node);
        }

        return node;
    }

    private FieldCost FieldOf(Selection asked, ListSize? outer)
    {
        var (field, type) = (asked.Syntax, asked.Field);
        var result = type.ResolvedType!.GetNamedType();
        var isComposite = result is IComplexGraphType or UnionGraphType;
        var size = CostMetadata.SizeOf(type) is { } rule ? SizeOf(rule, field, type) : null;
        var isSizedOutside = outer is not null && outer.Rule.SizedFields.Contains(type.Name);
        var selection = isComposite && asked.Selections is { } selections
            ? SelectionOf(selections, result, size is { Rule.SizedFields.Count: > 0 } ? size : null)
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
                weight = OperationCost.Add(weight, FieldCost.OfArgument(argument, given.Value, OperationVariables.None));
            }
        }

        var price = CostMetadata.PriceOf(type);
        var isPriced = price is not null
            && (price.Arguments.Count == 0 || price.Arguments.Any(argument => ArgumentOf(field.Arguments, argument) is not null));
        return Keep(new FieldCost
        {
            Price = isPriced ? price : null,
            Given = isPriced
                ? [.. (field.Arguments?.Items ?? []).Select(given => KeyValuePair.Create(given.Name.StringValue, (object?)given.Value))]
                : [],
            Name = asked.ResponseName,
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

    private TNode Keep<TNode>(TNode node)
        where TNode : CostNode
    {
        node.Index = _nodes.Count;
        _nodes.Add(node);
        return node;
    }

    private static GraphQLValue? ArgumentOf(GraphQLArguments? arguments, string name) =>
        arguments?.Items.Find(argument => argument.Name.Value == name)?.Value;

    private static bool Matters(QueryArgument argument) =>
        CostMetadata.WeightOf(argument) != 0 || InputWeight.Matters(argument.ResolvedType);

    private static bool HasVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue { Values: { } items } => items.Exists(HasVariable),
        GraphQLObjectValue { Fields: { } fields } => fields.Exists(field => HasVariable(field.Value)),
        _ => false,
    };

    private static bool IsList(IGraphType? type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: ListGraphType });
}
