using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Tries reads again while hosts change: each try takes another connection, and so another host. Releases never change, so it is safe.
/// </summary>
internal sealed class PostgresRetries(
    ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, Delays.Length, Delays[^1])
{
    // Together longer than a host that has gone is thought to be there.
    private static readonly TimeSpan[] Delays = [.. new[] { 0, 20, 50, 100, 200, 400, 800, 800, 800 }.Select(
        wait => TimeSpan.FromMilliseconds(wait))];

    // A server that says nothing takes as long for each try as a statement may, and is not waited for nine times.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // A request reads several times, one read after the other: only the first of them waits for a database to come back.
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(2);

    private static readonly ConcurrentDictionary<string, long> _givenUp = new();

    private long _began;
    private bool _isDoubted;

    // The driver hides the password of a connection that has been opened.
    private string Database =>
        new NpgsqlConnectionStringBuilder(Dependencies.CurrentContext.Context.Database.GetDbConnection().ConnectionString)
        {
            Password = null,
        }.ConnectionString;

    protected override void OnFirstExecution()
    {
        _began = Stopwatch.GetTimestamp();
        _isDoubted = _givenUp.TryGetValue(Database, out var when) && Stopwatch.GetElapsedTime(when) < Doubt;
        base.OnFirstExecution();
    }

    protected override bool ShouldRetryOn(Exception exception) => PostgresFault.IsPassing(exception);

    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var failed = ExceptionsEncountered.Count;
        if (!ShouldRetryOn(lastException) || _isDoubted)
        {
            return null;
        }

        if (failed <= Delays.Length && Stopwatch.GetElapsedTime(_began) < Patience)
        {
            return Delays[failed - 1];
        }

        _givenUp[Database] = Stopwatch.GetTimestamp();
        return null;
    }
}
