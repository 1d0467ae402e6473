using GraphQL;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>A subscription that has been checked: at each event its operation runs on the release that is served then.</summary>
/// <param name="answers">Answers events.</param>
/// <param name="caller">Who listens.</param>
/// <param name="request">What is asked at each event.</param>
/// <param name="prepared">The same, checked.</param>
/// <param name="source">Tells of events.</param>
/// <param name="toldOf">The release that the caller knows of: the one served when it began to listen, or the one that it was told of last before it lost the line.</param>
internal sealed class OperationStream(
    EventAnswers answers, Caller caller, GraphQLRequest request, PreparedOperation prepared, IObservable<object?> source, string toldOf)
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
            if (await AnswerAsync().ConfigureAwait(false) is var (result, lease))
            {
                using (lease)
                {
                    // What was refused is told with the next.
                    ToldOf = result.Executed ? lease.ReleaseId : ToldOf;
                    yield return result;
                }
            }
        }
    }

    // Tells of what was missed; or else tries the operation out, for an identifier that means nothing would be found out by the first event, which may be months away.
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
            else if (result.Executed && (result.Errors is { Count: > 0 } || result.Extensions?.ContainsKey(ReplyExtensions.NoticesKey) == true))
            {
                return result;
            }

            (result.Data as IDisposable)?.Dispose();
            return null;
        }
    }

    private Task<(ExecutionResult Result, IReleaseLease Lease)?> AnswerAsync() =>
        answers.AnswerAsync(caller with { Since = ToldOf }, prepared.Document!, request);
}
