using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A subscription that has been checked: at each event its operation runs on the release that is served then.</summary>
/// <param name="answer">Runs operations.</param>
/// <param name="releases">What is served.</param>
/// <param name="caller">Who listens.</param>
/// <param name="request">What is asked at each event.</param>
/// <param name="prepared">The same, checked.</param>
/// <param name="source">Tells of events.</param>
/// <param name="toldOf">The release that the caller knows of: the one served when it began to listen, or the one that it was told of last before it lost the line.</param>
internal sealed class OperationStream(
    RequestAnswer answer, IReleaseSource releases, Caller caller, GraphQLRequest request, PreparedOperation prepared, IObservable<object?> source, string toldOf)
{
    /// <summary>The release that the caller has been told of last; it names the event.</summary>
    public string ToldOf { get; private set; } = toldOf;

    /// <summary>Looks again whether who listens would be let in.</summary>
    /// <exception cref="PassEndedException">The caller's key or token has ended.</exception>
    public void RequireWelcome()
    {
        if (!caller.IsStillWelcome)
        {
            throw new PassEndedException();
        }
    }

    /// <summary>One result for each event, until the caller has gone; before the first, what is wrong with the operation, as far as its first answer tells.</summary>
    /// <exception cref="PassEndedException">An event finds that the caller's key or token has ended.</exception>
    public async IAsyncEnumerable<ExecutionResult> ResultsAsync()
    {
        var latest = new LatestEvent();
        using var listening = source.Subscribe(latest);
        if (await BeginAsync(latest).ConfigureAwait(false) is { } complaint)
        {
            yield return complaint;
        }

        while (await latest.WaitAsync(caller.Gone).ConfigureAwait(false))
        {
            RequireWelcome();
            using var lease = releases.Acquire();
            if (lease is not null)
            {
                var result = await RunAsync(lease).ConfigureAwait(false);
                // What was refused is told with the next.
                ToldOf = result.Executed ? lease.ReleaseId : ToldOf;
                yield return result;
            }
        }
    }

    // Tells of what was missed; or else tries the operation out, for an identifier that means nothing would be found out by the first event, which may be months away.
    private async Task<ExecutionResult?> BeginAsync(LatestEvent latest)
    {
        using var lease = releases.Acquire();
        if (lease is null)
        {
            return null;
        }

        if (lease.ReleaseId != ToldOf)
        {
            latest.OnNext(null);
            return null;
        }

        var result = await RunAsync(lease).ConfigureAwait(false);
        if (result.Executed && (result.Errors is { Count: > 0 } || result.Extensions?.ContainsKey(ReplyExtensions.NoticesKey) == true))
        {
            return result;
        }

        (result.Data as IDisposable)?.Dispose();
        return null;
    }

    private async Task<ExecutionResult> RunAsync(IReleaseLease lease)
    {
        try
        {
            return await answer.RunAsync(caller with { Since = ToldOf }, prepared.Document!, request.OperationName, request.Variables, lease).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            // One event goes unanswered; the next may not.
            return RequestAnswer.Refusal(refused.Fault.ToError(), lease);
        }
    }
}
