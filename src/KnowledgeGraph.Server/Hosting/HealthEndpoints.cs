using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Requests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Liveness, which touches nothing, and readiness, which asks for a release and its database.</summary>
internal sealed partial class HealthEndpoints(
    IReleaseSource releases,
    Draining draining,
    KeyRing keys,
    TimeProvider time,
    ILogger<HealthEndpoints> logger)
{
    // Readiness answers within two seconds; this is the part of them for the database.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private (long Since, Task<bool> Check)? _asking;

    public static IResult Live() => Results.Json(new { status = "live" });

    public async Task<IResult> ReadyAsync(CancellationToken gone)
    {
        using var lease = releases.Acquire();
        var status = draining.HasStarted ? "draining"
            : lease is null ? "loading"
            : lease is not IGraphLease || await IsReachableAsync(gone).ConfigureAwait(false) ? "ready" : "no database";
        var body = new Readiness(status, lease?.ReleaseId, keys.State?.ToString().ToLowerInvariant());
        return Results.Json(body, statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<bool> IsReachableAsync(CancellationToken gone)
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

    // One at a time, however often readiness is asked for; one that hangs, and may hang on when the database is back, is left behind.
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
            await context.Database.ExecuteSqlRawAsync("SELECT 1", limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault)
        {
            LogUnreachable(logger, fault.GetType().Name);
            lease.DropIdleConnections();
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: {Fault}")]
    private static partial void LogUnreachable(ILogger logger, string fault);
}
