using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Makes the cost plan of one operation of a valid document: of the reply's fields, each once, however often the document asks for
/// it. Selection sets that are asked of the same type together are worked out once.</summary>
internal sealed class CostPlanner(ISchema schema, GraphQLDocument document, CostOptions options, int defaultPageSize, int maxPageSize)
{
    private static readonly GivenVariables _noVariables = new(new Dictionary<string, GraphQLValue?>(), Inputs.Empty);

    private readonly List<CostNode> _nodes = [];
    private readonly AskedFields _asked = new(schema, document);
    private readonly Dictionary<string, CostNode> _known = [];
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public CostPlan Plan(GraphQLOperationDefinition operation)
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => schema.Mutation,
            OperationType.Subscription => schema.Subscription,
            _ => schema.Query,
        };
        SelectionOf([new AskedSet(operation.SelectionSet, [])], root!, outer: null);
        var variables = operation.Variables?.Items ?? [];
        return new CostPlan(
            _nodes,
            variables.ToDictionary(variable => variable.Variable.Name.StringValue, variable => variable.DefaultValue));
    }

    private CostNode SelectionOf(IReadOnlyList<AskedSet> sets, IGraphType type, ListSize? outer)
    {
        var key = $"{type.Name} {NumberOf(outer)} "
            + $"{string.Join(' ', sets.Select(asked => $"{NumberOf(asked.Set)}:{Condition.KeyOf(asked.Conditions)}"))}";
        if (!_known.TryGetValue(key, out var node))
        {
            node = Keep<CostNode>(type switch
            {
                IAbstractGraphType some => new WidestCost([.. some.PossibleTypes.Select(possible => SelectionOf(sets, possible, outer))]),
                _ => new SelectionCost([.. PartsOf(sets, (IObjectGraphType)type, outer)]),
            });
            _known.Add(key, node);
        }

        return node;
    }

    private IEnumerable<SelectionCost.Part> PartsOf(IReadOnlyList<AskedSet> sets, IObjectGraphType type, ListSize? outer) =>
        from asked in _asked.Of(type, sets)
        let known = type.Fields.Find(asked.Syntax.Name.Value)
        where known is not null
        select new SelectionCost.Part(FieldOf(asked, known, outer), asked.Alternatives);

    private int NumberOf(object? node)
    {
        if (node is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(node, number);
        }

        return number;
    }

    private FieldCost FieldOf(AskedField asked, FieldType type, ListSize? outer)
    {
        var field = asked.Syntax;
        var result = type.ResolvedType!.GetNamedType();
        var isComposite = result is IComplexGraphType or UnionGraphType;
        var size = CostMetadata.SizeOf(type) is { } rule ? SizeOf(rule, field, type) : null;
        var isSizedOutside = outer is not null && outer.Rule.SizedFields.Contains(type.Name);
        var selection = isComposite && field.SelectionSet is not null
            ? SelectionOf(asked.Selections(), result, size is { Rule.SizedFields.Count: > 0 } ? size : null)
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
        var isPriced = price is not null
            && (price.Arguments.Count == 0 || price.Arguments.Any(argument => ArgumentOf(field.Arguments, argument) is not null));
        return Keep(new FieldCost
        {
            Price = isPriced ? price : null,
            Given = isPriced
                ? [.. (field.Arguments?.Items ?? []).Select(given => KeyValuePair.Create(given.Name.StringValue, (object?)given.Value))]
                : [],
            Name = asked.Name,
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
