using KnowledgeGraph.Server.Access;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Liveness, which touches nothing, and readiness, which asks for a release and its database.</summary>
internal sealed partial class HealthEndpoints(IReleaseSource releases, Draining draining, KeyRing keys, TimeProvider time, ILogger<HealthEndpoints> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IResult Live() => Results.Json(new { status = "live" });

    public async Task<IResult> ReadyAsync(CancellationToken gone)
    {
        using var lease = releases.Acquire();
        var status = draining.HasStarted ? "draining"
            : lease is null ? "loading"
            : await IsReachableAsync(lease, gone).ConfigureAwait(false) ? "ready" : "no database";
        var body = new Readiness(status, lease?.ReleaseId, keys.State?.ToString().ToLowerInvariant());
        return Results.Json(body, statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<bool> IsReachableAsync(IReleaseLease lease, CancellationToken gone)
    {
        if (lease is not IGraphLease graph)
        {
            return true;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(gone);
        using var timer = time.CreateTimer(_ => limit.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            await using var context = graph.OpenContext();
            await context.Database.ExecuteSqlRawAsync("SELECT 1", limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception fault) when (!gone.IsCancellationRequested)
        {
            LogUnreachable(logger, fault.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: {Fault}")]
    private static partial void LogUnreachable(ILogger logger, string fault);
}
