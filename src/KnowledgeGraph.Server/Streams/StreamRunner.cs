using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Streams;

/// <summary>Checks subscriptions and finds what drives them.</summary>
internal sealed class StreamRunner(RequestAnswer answer, CostAnalyzer costs, ServedSchema schema, EventAnswers answers, ReleaseDoor door)
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

        if (NullArgumentOf(request, prepared) is { } fault)
        {
            return (null, RequestAnswer.Refusal(fault, lease));
        }

        var source = await SourceOfAsync(caller, request, prepared).ConfigureAwait(false);
        return source is null
            ? (null, RequestAnswer.Refusal(OperationErrors.NotSupported(OperationType.Subscription), lease))
            : (new OperationStream(answers, caller, request, prepared, source, caller.Since ?? lease.ReleaseId), null);
    }

    // The stream is of the root field, so that an error of its arguments comes before any event.
    private ExecutionError? NullArgumentOf(GraphQLRequest request, PreparedOperation prepared)
    {
        if (RootFieldOf(
            prepared.Document!.FindOperation(request.OperationName)!.SelectionSet,
            prepared.Document.Syntax) is not { Arguments: { } given } field)
        {
            return null;
        }

        var declared = schema.Schema.Subscription?.Fields.Find(field.Name)?.Arguments;
        var fault = NullArguments.Find(
            declared, given, variable => request.Variables.TryGetValue(variable.Name.StringValue, out var value) && value is null);
        if (fault is not null)
        {
            fault.Path = [field.ResponseName()];
        }

        return fault;
    }

    private async Task<IObservable<object?>?> SourceOfAsync(Caller caller, GraphQLRequest request, PreparedOperation prepared)
    {
        var document = prepared.Document!;
        var operation = document.FindOperation(request.OperationName)!;
        var field = RootFieldOf(operation.SelectionSet, document.Syntax);
        if (field is null || schema.Schema.Subscription?.Fields.Find(field.Name) is not { StreamResolver: { } resolver } definition)
        {
            return null;
        }

        return await resolver.ResolveAsync(new ResolveFieldContext
        {
            FieldAst = field,
            FieldDefinition = definition,
            Schema = schema.Schema,
            Document = document.Syntax,
            Operation = operation,
            UserContext = prepared.Context!,
            RequestServices = caller.Services,
            CancellationToken = caller.Gone,
        }).ConfigureAwait(false);
    }

    // Validation has seen to it that there is one, behind however many fragments.
    private static GraphQLField? RootFieldOf(GraphQLSelectionSet set, GraphQLDocument document)
    {
        foreach (var selection in set.Selections)
        {
            var found = selection switch
            {
                GraphQLField field => field,
                GraphQLInlineFragment inline => RootFieldOf(inline.SelectionSet, document),
                GraphQLFragmentSpread spread => RootFieldOf(FragmentOf(spread, document).SelectionSet, document),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static GraphQLFragmentDefinition FragmentOf(GraphQLFragmentSpread spread, GraphQLDocument document) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().First(fragment => fragment.FragmentName.Name == spread.FragmentName.Name);
}
