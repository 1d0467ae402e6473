using GraphQL;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A subscription that has been checked: at each event its operation runs on the release that is served then.</summary>
internal sealed class OperationStream(
    RequestAnswer answer, IReleaseSource releases, Caller caller, GraphQLRequest request, PreparedOperation prepared, IObservable<object?> source)
{
    /// <summary>One result for each event, until the caller has gone.</summary>
    public async IAsyncEnumerable<ExecutionResult> ResultsAsync()
    {
        var latest = new LatestEvent();
        using var listening = source.Subscribe(latest);
        while (await latest.WaitAsync(caller.Gone).ConfigureAwait(false))
        {
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
