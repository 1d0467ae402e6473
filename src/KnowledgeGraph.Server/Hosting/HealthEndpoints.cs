using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Liveness, which touches nothing, and readiness, which asks for a release and its database.</summary>
internal sealed class HealthEndpoints(
    IReleaseSource releases,
    Draining draining,
    KeyRing keys,
    DatabaseProbe database)
{
    public static IResult Live() => Results.Json(new { status = "live" });

    public async Task<IResult> ReadyAsync(CancellationToken gone)
    {
        using var lease = releases.Acquire();
        var status = draining.HasStarted ? "draining"
            : lease is null ? "loading"
            : lease is not IGraphLease || await database.IsAnsweringAsync(gone).ConfigureAwait(false) ? "ready" : "no database";
        var body = new Readiness(status, lease?.ReleaseId, keys.State?.ToString().ToLowerInvariant());
        return Results.Json(body, statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
