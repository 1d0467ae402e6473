using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Asks the database of the served release whether it answers, with one question at a time, however many want to know.</summary>
public sealed partial class DatabaseProbe(IReleaseSource releases, TimeProvider time, ILogger<DatabaseProbe> logger)
{
    // Readiness answers within two seconds; this is the part of them for the database.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private (long Since, Task<bool> Check)? _asking;

    /// <summary>Whether every table of the served release can be read, found out within a second and a half.</summary>
    public async Task<bool> IsAnsweringAsync(CancellationToken gone)
    {
        try
        {
            return await Check().WaitAsync(Patience, time, gone).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogUnreachable(logger, "it has not answered in time");
            return false;
        }
    }

    // A question that hangs, and may hang on when the database is back, is left behind.
    private Task<bool> Check()
    {
        lock (_lock)
        {
            if (_asking is not { Check.IsCompleted: false } asking || time.GetElapsedTime(asking.Since) > Patience)
            {
                _asking = asking = (time.GetTimestamp(), Task.Run(AskAsync));
            }

            return asking.Check;
        }
    }

    private async Task<bool> AskAsync()
    {
        // A hold of its own: it may take longer than who asked for it waits.
        using var lease = releases.Acquire() as IGraphLease;
        if (lease is null)
        {
            return false;
        }

        try
        {
            using var limit = new CancellationTokenSource(Patience, time);
            await using var context = lease.OpenContext();
            await context.Database.ExecuteSqlRawAsync(LookAtTables(context), limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault)
        {
            LogUnreachable(logger, fault.GetType().Name);
            lease.DropIdleConnections();
            return false;
        }
    }

    // One row of each table of the release at most: the right to read them, or the tables, may have been taken away.
    private static string LookAtTables(DbContext context) => "SELECT " + string.Join(
        ", ",
        context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct()
            .Select(table => $"(SELECT 1 FROM \"{table}\" LIMIT 1)"));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: {Fault}")]
    private static partial void LogUnreachable(ILogger logger, string fault);
}
