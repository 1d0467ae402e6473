using GraphQL;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Streams;

/// <summary>
/// Answers the events of all streams, a few at a time. An activation wakes every listener at once; each of them waits for its turn, where
/// as many requests would be turned away, for an event that is not told may not come again for a month.
/// </summary>
internal sealed class EventAnswers(RequestAnswer answer, IReleaseSource releases) : IDisposable
{
    // How long an event waits while the service has no room for its client; then the refusal is told, and the event with the next.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>The release that is served; null before the first.</summary>
    public IReleaseLease? Acquire() => releases.Acquire();

    /// <summary>Does something for a listener in its turn, and again where there was no room.</summary>
    /// <param name="caller">The listener.</param>
    /// <param name="patience">For how long it is tried again.</param>
    /// <param name="act">The work to do.</param>
    /// <exception cref="RequestRefusedException">There was no room for that long, or it would not help to wait.</exception>
    public async Task<T> InTurnAsync<T>(Caller caller, TimeSpan patience, Func<Task<T>> act)
    {
        for (var waited = TimeSpan.Zero; ;)
        {
            TimeSpan wait;
            await _turns.WaitAsync(caller.Gone).ConfigureAwait(false);
            try
            {
                return await act().ConfigureAwait(false);
            }
            catch (RequestRefusedException refused) when (refused.Fault.RetryAfter is not null && waited < patience)
            {
                wait = refused.Fault.RetryAfter.Value > ShortestWait ? refused.Fault.RetryAfter.Value : ShortestWait;
            }
            finally
            {
                _turns.Release();
            }

            await Task.Delay(wait, caller.Gone).ConfigureAwait(false);
            waited += wait;
        }
    }

    /// <summary>Answers one event from the release that is served when its turn has come.</summary>
    /// <returns>The answer, and the release, to be held until the answer is written; null where none is served.</returns>
    public async Task<(ExecutionResult Result, IReleaseLease Lease)?> AnswerAsync(
        Caller caller,
        ParsedDocument document,
        GraphQLRequest request)
    {
        try
        {
            return await InTurnAsync(caller, Patience, () => RunAsync(caller, document, request)).ConfigureAwait(false);
        }
        catch (RequestRefusedException refused)
        {
            var lease = releases.Acquire();
            return lease is null ? null : (RequestAnswer.Refusal(refused.Fault.ToError(), lease), lease);
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<(ExecutionResult Result, IReleaseLease Lease)?> RunAsync(
        Caller caller,
        ParsedDocument document,
        GraphQLRequest request)
    {
        if (releases.Acquire() is not { } lease)
        {
            return null;
        }

        try
        {
            return (await answer.RunAsync(caller, document, request.OperationName, request.Variables, lease).ConfigureAwait(false), lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
