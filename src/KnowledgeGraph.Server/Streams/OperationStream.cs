using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A subscription that has been checked: at each event its operation runs on the release that is served then.</summary>
/// <param name="answers">Answers events.</param>
/// <param name="caller">The client that listens.</param>
/// <param name="request">The request that is answered at each event.</param>
/// <param name="prepared">The same, checked.</param>
/// <param name="source">The source of events.</param>
/// <param name="toldOf">The release that the caller knows: the one served when it began to listen, or the last one reported before it was
/// disconnected.</param>
internal sealed class OperationStream(
    EventAnswers answers, Caller caller, GraphQLRequest request, PreparedOperation prepared, IObservable<object?> source, string toldOf)
{
    /// <summary>The release that was reported to the caller last; it names the event.</summary>
    public string ToldOf { get; private set; } = toldOf;

    /// <summary>Checks again whether the listener would be admitted.</summary>
    /// <exception cref="PassEndedException">The caller's key or token has ended.</exception>
    public void RequireWelcome()
    {
        if (!caller.IsStillWelcome)
        {
            throw new PassEndedException();
        }
    }

    /// <summary>
    /// One result for each event, until the caller has gone; before the first, the faults of the operation, as far as its first answer
    /// shows them.
    /// </summary>
    /// <exception cref="PassEndedException">An event finds that the caller's key or token has ended.</exception>
    public async IAsyncEnumerable<ExecutionResult> ResultsAsync()
    {
        var latest = new LatestEvent();
        using var listening = source.Subscribe(latest);
        if (await BeginAsync(latest).ConfigureAwait(false) is { } complaint)
        {
            yield return complaint;
            if (complaint.Errors?.Any(error => error.Code == ErrorCodes.InvalidArgument) == true)
            {
                // No release makes it another question.
                yield break;
            }
        }

        while (await latest.WaitAsync(caller.Gone).ConfigureAwait(false))
        {
            RequireWelcome();
            if (await AnswerAsync().ConfigureAwait(false) is var (result, lease))
            {
                using (lease)
                {
                    // Changes in a refused event are reported with the next one.
                    ToldOf = result.Executed ? lease.ReleaseId : ToldOf;
                    yield return result;
                }
            }
        }
    }

    // Reports the missed changes, or else tries the operation, because an unknown identifier would otherwise show only at the first event,
    // months later.
    private async Task<ExecutionResult?> BeginAsync(LatestEvent latest)
    {
        if (await AnswerAsync().ConfigureAwait(false) is not var (result, lease))
        {
            return null;
        }

        using (lease)
        {
            if (lease.ReleaseId != ToldOf)
            {
                latest.OnNext(null);
            }
            else if (result.Executed
                && (result.Errors is { Count: > 0 } || result.Extensions?.ContainsKey(ReplyExtensions.NoticesKey) == true))
            {
                return result;
            }

            (result.Data as IDisposable)?.Dispose();
            return null;
        }
    }

    private Task<(ExecutionResult Result, IReleaseLease Lease)?> AnswerAsync() =>
        answers.AnswerAsync(caller with { Since = ToldOf }, prepared.Request!.Operation.Document, request);
}
