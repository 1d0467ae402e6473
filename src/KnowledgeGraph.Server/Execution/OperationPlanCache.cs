using System.Collections.Concurrent;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Execution;

/// <summary>The plans of one operation, which live as long as it is kept.</summary>
internal sealed class OperationPlanCache
{
    // More outcomes of the conditions than this are planned anew each time.
    private const int MaxOutcomes = 16;

    private readonly ConcurrentDictionary<ConditionFlags, OperationPlan> _plans = [];

    private OperationPlanCache()
    {
    }

    /// <summary>The plan of an operation with the conditions of a request; null where it has to be left to the engine.</summary>
    /// <exception cref="GraphQL.ExecutionError">The request gives null for a condition at the root.</exception>
    public static OperationPlan? Find(OperationRequest request) =>
        request.Operation.Definition.Operation == OperationType.Query
            ? request.Operation.Derived(request, static (_, _) => new OperationPlanCache()).PlanFor(request)
            : null;

    private OperationPlan PlanFor(OperationRequest request)
    {
        if (request.HasNullConditions)
        {
            return new OperationPlan(request);
        }

        if (_plans.TryGetValue(request.Flags, out var plan))
        {
            return plan;
        }

        plan = new OperationPlan(request.Operation, request.Flags);
        return _plans.Count < MaxOutcomes ? _plans.GetOrAdd(request.Flags, plan) : plan;
    }
}
