using System.Collections.Concurrent;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// One operation made ready: types unwrapped, names encoded. Made once per document and per outcome of its conditions; immutable in what it
/// does, so that any number of requests may run it at once.
/// </summary>
internal sealed class OperationPlan
{
    private readonly ConditionFlags _flags;
    private readonly OperationRequest? _onlyRequest;
    private readonly ConcurrentDictionary<(MergedSelections, IObjectGraphType), PlannedObject> _objects = [];
    private int _lastId;

    /// <summary>Plans an operation for all requests with the same outcome of its conditions.</summary>
    public OperationPlan(Operation operation, ConditionFlags flags)
        : this(operation, flags, onlyRequest: null)
    {
    }

    /// <summary>Plans an operation for one request, which gives null for a condition: objects that meet it have no value.</summary>
    /// <exception cref="ExecutionError">The root meets it.</exception>
    public OperationPlan(OperationRequest request)
        : this(request.Operation, request.Flags, request)
    {
    }

    private OperationPlan(Operation operation, ConditionFlags flags, OperationRequest? onlyRequest)
    {
        (Operation, _flags, _onlyRequest) = (operation, flags, onlyRequest);
        Root = ObjectOf(operation.Root, operation.RootType);
    }

    public Operation Operation { get; }

    public PlannedObject Root { get; }

    /// <summary>The fields of objects of a type.</summary>
    /// <exception cref="ExecutionError">The request gives null for a condition of the selection.</exception>
    public PlannedObject ObjectOf(MergedSelections selections, IObjectGraphType type) =>
        _objects.GetOrAdd((selections, type), static (key, plan) => plan.Plan(key.Item1.On(key.Item2), key.Item2), this);

    private PlannedObject Plan(ObjectSelection selection, IObjectGraphType type)
    {
        if (_onlyRequest is not null)
        {
            selection.RequireConditions(_onlyRequest);
        }

        return new PlannedObject(
            type,
            [.. selection.In(_flags).Select(field => new PlannedField(
                this,
                Interlocked.Increment(ref _lastId),
                field,
                field.PlaceIn(_flags)!.Value.Syntax,
                type))]);
    }
}
