using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>The plans of the documents in use; a plan lives as long as its document is kept.</summary>
internal sealed class OperationPlanCache
{
    // More outcomes of skip and include than this are planned anew each time.
    private const int MaxOutcomes = 16;

    private readonly ConditionalWeakTable<GraphQLOperationDefinition, Entry> _entries = [];

    /// <summary>The plan of an operation; null where it has to be left to the engine.</summary>
    public OperationPlan? Find(ExecutionContext context)
    {
        var entry = _entries.GetValue(context.Operation, operation => new Entry(context.Document, operation));
        return entry.IsPlannable ? entry.PlanFor(context.Schema, context.Document, context.Operation, context.Variables) : null;
    }

    private sealed class Entry
    {
        private readonly List<string> _conditions = [];
        private readonly ConcurrentDictionary<string, OperationPlan> _plans = [];

        public Entry(GraphQLDocument document, GraphQLOperationDefinition operation)
        {
            var selections = new List<GraphQLSelectionSet> { operation.SelectionSet };
            selections.AddRange(document.Definitions.OfType<GraphQLFragmentDefinition>().Select(fragment => fragment.SelectionSet));
            IsPlannable = operation.Operation == OperationType.Query;
            foreach (var selection in selections)
            {
                Look(selection);
            }
        }

        public bool IsPlannable { get; }

        public OperationPlan PlanFor(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Variables variables)
        {
            var outcome = string.Concat(_conditions.Select(name => Outcome(name, variables)));
            if (_plans.TryGetValue(outcome, out var plan))
            {
                return plan;
            }

            plan = new OperationPlan(schema, document, operation, variables);
            return _plans.Count < MaxOutcomes ? _plans.GetOrAdd(outcome, plan) : plan;
        }

        private static char Outcome(string condition, Variables variables) =>
            variables.ValueFor(condition, out var given)
                ? given.Value switch { true => '1', false => '0', null => 'n', int and < 0 => 'm', _ => '?' }
                : '-';

        private void Look(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                foreach (var variable in Variables((IHasDirectivesNode)selection).Where(name => !_conditions.Contains(name)))
                {
                    _conditions.Add(variable);
                }

                if ((selection as IHasSelectionSetNode)?.SelectionSet is { } inner)
                {
                    Look(inner);
                }
            }
        }

        private static IEnumerable<string> Variables(IHasDirectivesNode node) =>
            from directive in node.Directives ?? Enumerable.Empty<GraphQLDirective>()
            from argument in directive.Arguments ?? Enumerable.Empty<GraphQLArgument>()
            where argument.Value is GraphQLVariable
            select ((GraphQLVariable)argument.Value).Name.StringValue;
    }
}
