using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A subscription that has been checked: at each event its operation runs on the release that is served then.</summary>
internal sealed class OperationStream(
    RequestAnswer answer, IReleaseSource releases, Caller caller, GraphQLRequest request, PreparedOperation prepared, IObservable<object?> source)
{
    /// <summary>Looks again whether who listens would be let in.</summary>
    /// <exception cref="PassEndedException">The caller's key or token has ended.</exception>
    public void RequireWelcome()
    {
        if (!caller.IsStillWelcome)
        {
            throw new PassEndedException();
        }
    }

    /// <summary>One result for each event, until the caller has gone.</summary>
    /// <exception cref="PassEndedException">An event finds that the caller's key or token has ended.</exception>
    public async IAsyncEnumerable<ExecutionResult> ResultsAsync()
    {
        var latest = new LatestEvent();
        using var listening = source.Subscribe(latest);
        while (await latest.WaitAsync(caller.Gone).ConfigureAwait(false))
        {
            RequireWelcome();
            using var lease = releases.Acquire();
            if (lease is not null)
            {
                yield return await RunAsync(lease).ConfigureAwait(false);
            }
        }
    }

    private async Task<ExecutionResult> RunAsync(IReleaseLease lease)
    {
        try
        {
            return await answer.RunAsync(caller, prepared.Document!, request.OperationName, request.Variables, lease).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            // One event goes unanswered; the next may not.
            return RequestAnswer.Refusal(refused.Fault.ToError(), lease);
        }
    }
}
