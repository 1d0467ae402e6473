using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Tries reads again while hosts change: each try takes another connection, and so another host. Releases never change, so it is safe.</summary>
internal sealed class PostgresRetries(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, Delays.Length, Delays[^1])
{
    // Together longer than a host that has gone is thought to be there.
    private static readonly TimeSpan[] Delays = [.. new[] { 0, 20, 50, 100, 200, 400, 800, 800, 800 }.Select(wait => TimeSpan.FromMilliseconds(wait))];

    protected override bool ShouldRetryOn(Exception exception) => PostgresFault.IsPassing(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var failed = ExceptionsEncountered.Count;
        return failed <= Delays.Length && ShouldRetryOn(lastException) ? Delays[failed - 1] : null;
    }
}
