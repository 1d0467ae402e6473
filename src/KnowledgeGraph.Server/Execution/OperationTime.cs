using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Execution;

/// <summary>How long operations run: to their limit, or until it shows that they wait for a database that answers nobody.</summary>
public sealed class OperationTime(RequestLimits limits, Draining draining, DatabaseProbe database)
{
    // Most operations end before this, and the database is not asked on their account.
    private static readonly TimeSpan BeforeAsking = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenAnswers = TimeSpan.FromSeconds(1);

    // A busy machine may be late once.
    private const int SilencesBeforeGivingUp = 2;

    /// <summary>Begins the time that a request has.</summary>
    public Deadline Start(CancellationToken caller) => new(limits.ExecutionTimeout, caller, draining.RequestsMustEnd);

    /// <summary>Waits for an operation that is bound by its deadline, and gives it up early if the database is silent.</summary>
    internal async Task<T> WaitAsync<T>(Task<T> running, Deadline deadline)
    {
        await HasEndedAsync(running, Task.Delay(BeforeAsking, deadline.Token)).ConfigureAwait(false);
        for (var silences = 0; !running.IsCompleted && !deadline.Token.IsCancellationRequested;)
        {
            var asked = database.IsAnsweringAsync(deadline.Token);
            if (await HasEndedAsync(running, asked).ConfigureAwait(false) || !asked.IsCompletedSuccessfully)
            {
                break;
            }

            deadline.IsDatabaseSilent = !await asked.ConfigureAwait(false);
            silences = deadline.IsDatabaseSilent ? silences + 1 : 0;
            if (silences == SilencesBeforeGivingUp)
            {
                deadline.GiveUp();
            }
            else if (silences == 0)
            {
                await HasEndedAsync(running, Task.Delay(BetweenAnswers, deadline.Token)).ConfigureAwait(false);
            }
        }

        return await running.ConfigureAwait(false);
    }

    private static async Task<bool> HasEndedAsync(Task running, Task other)
    {
        await Task.WhenAny(running, other).ConfigureAwait(false);
        return running.IsCompleted;
    }
}
