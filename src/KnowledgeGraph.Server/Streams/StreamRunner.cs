using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Checks subscriptions and finds what drives them.</summary>
internal sealed class StreamRunner(RequestAnswer answer, CostAnalyzer costs, EventAnswers answers, ReleaseDoor door)
{
    /// <summary>Whether a request asks for a subscription; what cannot be told is left for the answer to say.</summary>
    /// <exception cref="RequestRefusedException">The request names no document.</exception>
    public bool IsSubscription(GraphQLRequest request) => answer.IsSubscription(request);

    /// <summary>Answers a request that asks for no subscription, and holds the release until the answer is written.</summary>
    /// <exception cref="RequestRefusedException">The request cannot be answered now.</exception>
    public async Task AnswerAsync(Caller caller, GraphQLRequest request, Func<ExecutionResult, Task> writeAsync)
    {
        using var hold = door.Hold();
        var lease = await hold.TakeAsync(caller, request).ConfigureAwait(false);
        var reply = await answer.RunAsync(caller, RequestBatch.Of(request), lease, ReplyMediaType.GraphQLResponse).ConfigureAwait(false);
        await writeAsync(reply.Results[0]).ConfigureAwait(false);
    }

    /// <summary>The stream of a request's subscription, or why there is none.</summary>
    /// <exception cref="RequestRefusedException">The request cannot be looked at now.</exception>
    public async Task<(OperationStream? Stream, ExecutionResult? Refusal)> OpenAsync(Caller caller, GraphQLRequest request)
    {
        if (caller.Release is not null || request.Release is not null)
        {
            throw RequestRefusedException.Bad("A subscription follows the served release; it cannot be pinned to one.");
        }

        using var lease = answers.Acquire() ?? throw new RequestRefusedException(RequestFault.NotReady("No release is loaded yet."));
        caller = caller with { CarriesSubscriptions = true };
        var prepared = await answers.InTurnAsync(caller, TimeSpan.Zero, () => answer.CheckAsync(caller, request, lease))
            .ConfigureAwait(false);
        if (prepared.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        if (costs.Check(prepared) is { } tooCostly)
        {
            return (null, RequestAnswer.Refusal(tooCostly, lease));
        }

        if (NullArgumentOf(prepared.Request!) is { } fault)
        {
            return (null, RequestAnswer.Refusal(fault, lease));
        }

        var source = await SourceOfAsync(caller, prepared).ConfigureAwait(false);
        return source is null
            ? (null, RequestAnswer.Refusal(OperationErrors.NotSupported(OperationType.Subscription), lease))
            : (new OperationStream(answers, caller, request, prepared, source, caller.Since ?? lease.ReleaseId), null);
    }

    // The stream is of the root field, so that an error of its arguments comes before any event.
    private static ExecutionError? NullArgumentOf(OperationRequest request)
    {
        if (RootFieldOf(request) is not { Syntax.Arguments: { } given } field)
        {
            return null;
        }

        var fault = NullArguments.Find(field.Field.Arguments, given, request.Variables.IsNull);
        if (fault is not null)
        {
            fault.Path = [field.ResponseName];
        }

        return fault;
    }

    private static async Task<IObservable<object?>?> SourceOfAsync(Caller caller, PreparedOperation prepared)
    {
        var operation = prepared.Request!.Operation;
        if (RootFieldOf(prepared.Request) is not { Field.StreamResolver: { } resolver } field)
        {
            return null;
        }

        return await resolver.ResolveAsync(new ResolveFieldContext
        {
            FieldAst = field.Syntax,
            FieldDefinition = field.Field,
            Schema = operation.Schema,
            Document = operation.Document.Syntax,
            Operation = operation.Definition,
            UserContext = prepared.Context!,
            RequestServices = caller.Services,
            CancellationToken = caller.Gone,
        }).ConfigureAwait(false);
    }

    // Validation has seen to it that there is one, and that it has no condition.
    private static Selection? RootFieldOf(OperationRequest request) =>
        request.Wanted(request.Operation.Root, request.Operation.RootType).FirstOrDefault();
}
