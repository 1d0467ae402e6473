using System.Diagnostics;
using GraphQL;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Telemetry;

namespace KnowledgeGraph.Server.Execution;

/// <summary>One operation being run: a span, its time and its cost.</summary>
internal readonly struct OperationWatch : IDisposable
{
    private readonly Activity? _activity;
    private readonly long _started;
    private readonly TagList _tags;

    public OperationWatch(PreparedOperation prepared)
    {
        var operation = prepared.Request!.Operation;
        var kind = operation.Definition.Operation.ToString().ToLowerInvariant();
        var name = Instruments.NameTag(operation.Name);
        _tags = new TagList { { "graphql.operation.type", kind }, { "graphql.operation.name", name } };
        Instruments.OperationCost.Record(Math.Max(prepared.Cost.Field, prepared.Cost.Type), _tags);
        _activity = Instruments.Activities.StartActivity($"{kind} {name}");
        _activity?.SetTag("graphql.operation.type", kind).SetTag("graphql.operation.name", name)
            .SetTag("kg.cost.field", prepared.Cost.Field).SetTag("kg.cost.type",
                prepared.Cost.Type).SetTag("kg.release", prepared.Context!.Release.ReleaseId);
        _started = Stopwatch.GetTimestamp();
    }

    /// <summary>Tells how it went.</summary>
    public ExecutionResult End(ExecutionResult result)
    {
        var outcome = result.Errors is { Count: > 0 } errors ? errors[0].Code ?? ErrorCodes.InternalError : "ok";
        var tags = _tags;
        tags.Add("kg.outcome", outcome);
        Instruments.OperationDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        _activity?.SetTag("kg.outcome", outcome);
        if (outcome == ErrorCodes.InternalError)
        {
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        return result;
    }

    public void Dispose() => _activity?.Dispose();
}
