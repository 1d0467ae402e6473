namespace KnowledgeGraph.Server.Hosting;

/// <summary>Liveness, which touches nothing, and readiness, which asks for a release.</summary>
internal sealed class HealthEndpoints(IReleaseSource releases, Draining draining)
{
    public static IResult Live() => Results.Json(new { status = "live" });

    public IResult Ready()
    {
        using var lease = releases.Acquire();
        var status = draining.HasStarted ? "draining" : lease is null ? "loading" : "ready";
        var body = new { status, release = lease?.ReleaseId };
        return Results.Json(body, statusCode: status == "ready" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
