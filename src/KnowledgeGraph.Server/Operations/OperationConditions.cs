using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>The conditions of an operation's selections, those of its document's fragments included, each with a number.</summary>
internal sealed class OperationConditions
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<Condition> _all = [];

    public OperationConditions(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        Number(operation.SelectionSet);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            Number(fragment.SelectionSet);
        }
    }

    /// <summary>Whether every request wants the same selections.</summary>
    public bool AreNone => _all.Count == 0;

    /// <summary>Which conditions hold with the values of a request.</summary>
    public ConditionFlags FlagsOf(OperationVariables variables) =>
        AreNone ? ConditionFlags.None : new ConditionFlags(_all.ConvertAll(condition => condition.Holds(variables)));

    /// <summary>Whether a request gives null for a condition, which is an error where the selection is met.</summary>
    public bool HaveNull(OperationVariables variables) => _all.Exists(condition => variables.IsNull(condition.Variable));

    /// <summary>The numbers of some conditions.</summary>
    public IEnumerable<int> NumbersOf(IReadOnlyList<Condition> conditions) =>
        conditions.Select(condition => _numbers[condition.Key]);

    private void Number(GraphQLSelectionSet set)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var condition in Condition.Of(selection, out _))
            {
                if (_numbers.TryAdd(condition.Key, _all.Count))
                {
                    _all.Add(condition);
                }
            }

            if ((selection as IHasSelectionSetNode)?.SelectionSet is { } inner)
            {
                Number(inner);
            }
        }
    }
}
