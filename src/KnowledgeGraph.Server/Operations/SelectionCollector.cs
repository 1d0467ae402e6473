using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// Collects what selection sets ask of a type as the specification does (6.3.2, September 2025): fragments are written out where they
/// apply, and the places of one response name are one field. How much that can be is bounded by <see cref="DocumentLimits.MaxFields"/>.
/// </summary>
internal sealed class SelectionCollector(Operation operation, IGraphType type)
{
    private readonly List<(string Name, FieldType Field, List<Selection.Place> Places)> _fields = [];
    private readonly Dictionary<string, int> _indexes = [];
    private readonly HashSet<(GraphQLFragmentDefinition, string)> _spread = [];
    private readonly List<ObjectSelection.Guard> _guards = [];
    private int _placeCount;

    /// <summary>The fields of the type, in the order in which they are first asked for.</summary>
    public ObjectSelection Collect(IReadOnlyList<ConditionalSet> sets)
    {
        foreach (var (set, conditions) in sets)
        {
            Collect(set, type, conditions);
        }

        return new ObjectSelection(
            [.. _fields.Select(field => new Selection(operation, field.Name, field.Field, field.Places))],
            _guards);
    }

    private void Collect(GraphQLSelectionSet set, IGraphType parent, ConditionSet outer)
    {
        foreach (var selection in set.Selections)
        {
            var own = Condition.Of(selection, out var isNever);
            if (own.Count > 0)
            {
                _guards.Add(new ObjectSelection.Guard(selection, outer));
            }

            if (isNever)
            {
                continue;
            }

            var conditions = own.Count > 0 ? outer.And(operation.Conditions.NumbersOf(own)) : outer;
            switch (selection)
            {
                case GraphQLField field when operation.Schema.FieldOf(parent, field) is { } definition:
                    Add(field, definition, conditions);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition):
                    Collect(inline.SelectionSet, Narrowed(parent, inline.TypeCondition), conditions);
                    break;
                case GraphQLFragmentSpread spread when operation.FragmentOf(spread) is { } fragment
                    && Applies(fragment.TypeCondition) && _spread.Add((fragment, conditions.Key)):
                    Collect(fragment.SelectionSet, Narrowed(parent, fragment.TypeCondition), conditions);
                    break;
            }
        }
    }

    private void Add(GraphQLField syntax, FieldType definition, ConditionSet conditions)
    {
        var name = syntax.ResponseName();
        if (_indexes.TryAdd(name, _fields.Count))
        {
            _fields.Add((name, definition, []));
        }

        _fields[_indexes[name]].Places.Add(new Selection.Place(_placeCount++, syntax, conditions));
    }

    // On an interface or union every fragment may count: validation has refused those that cannot.
    private bool Applies(GraphQLTypeCondition? condition) =>
        type is not IObjectGraphType objectType || condition.Applies(objectType, operation.Schema);

    // The fields of an object are its type's own, whichever interface the fragment is on.
    private IGraphType Narrowed(IGraphType parent, GraphQLTypeCondition? condition) =>
        type is IObjectGraphType || condition is null ? parent : operation.Schema.AllTypes[condition.Type.Name.Value]!;
}
