using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// Collects what selection sets ask of an object type as the specification does (6.3.2, September 2025): fragments are written out where
/// they apply, and the places of one response name are one field. How much that can be is bounded by
/// <see cref="DocumentLimits.MaxFields"/>.
/// </summary>
internal sealed class AskedFields(ISchema schema, GraphQLDocument document)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments =
        document.Definitions.OfType<GraphQLFragmentDefinition>().ToDictionary(fragment => fragment.FragmentName.Name.StringValue);

    /// <summary>The fields, in the order in which they are first asked for.</summary>
    public List<AskedField> Of(IObjectGraphType type, IReadOnlyList<AskedSet> sets)
    {
        var found = new Found(type);
        foreach (var (set, conditions) in sets)
        {
            Collect(set, conditions, found);
        }

        return found.Fields;
    }

    private void Collect(GraphQLSelectionSet set, Condition[] outer, Found found)
    {
        foreach (var selection in set.Selections)
        {
            if (ConditionsOf((IHasDirectivesNode)selection) is not { } own)
            {
                continue;
            }

            var conditions = Condition.And(outer, own);
            switch (selection)
            {
                case GraphQLField field:
                    found.Add(field, conditions);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition.Applies(found.Type, schema):
                    Collect(inline.SelectionSet, conditions, found);
                    break;
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
                    && fragment.TypeCondition.Applies(found.Type, schema) && found.Enter(fragment, conditions):
                    Collect(fragment.SelectionSet, conditions, found);
                    break;
            }
        }
    }

    // Null: what follows is left out whatever the variables are.
    private static List<Condition>? ConditionsOf(IHasDirectivesNode node)
    {
        var conditions = new List<Condition>();
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var isSkip = directive.Name.Value == SelectionSyntax.Skip;
            if ((!isSkip && directive.Name.Value != SelectionSyntax.Include)
                || directive.Arguments?.Find(IncrementalDirectives.Condition)?.Value is not { } value)
            {
                continue;
            }

            if (value is GraphQLVariable variable)
            {
                conditions.Add(new Condition(isSkip, variable));
            }
            else if (value is GraphQLFalseBooleanValue != isSkip)
            {
                return null;
            }
        }

        return conditions;
    }

    private sealed class Found(IObjectGraphType type)
    {
        private readonly Dictionary<string, AskedField> _byName = [];
        private readonly HashSet<(GraphQLFragmentDefinition, string)> _spread = [];

        public IObjectGraphType Type => type;

        public List<AskedField> Fields { get; } = [];

        public bool Enter(GraphQLFragmentDefinition fragment, Condition[] conditions) =>
            _spread.Add((fragment, Condition.KeyOf(conditions)));

        public void Add(GraphQLField field, Condition[] conditions)
        {
            var name = field.ResponseName();
            if (!_byName.TryGetValue(name, out var known))
            {
                known = new AskedField(name, []);
                _byName.Add(name, known);
                Fields.Add(known);
            }

            known.Places.Add(new AskedField.Place(field, conditions));
        }
    }
}
