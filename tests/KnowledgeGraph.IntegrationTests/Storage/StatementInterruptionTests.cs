using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>A cancelled request's statement stops, whatever it is doing.</summary>
public sealed class StatementInterruptionTests : IDisposable
{
    // Would count for hours before its first and only row.
    private const string Endless =
        "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 100000000000) SELECT count(*) AS Value FROM number";

    private readonly DataFolder _folder = new();
    private readonly ReleaseHost _host;

    public StatementInterruptionTests()
    {
        _folder.Store.Activate(_folder.Build("one"));
        _host = new ReleaseHost(_folder.Store);
        _host.Follow();
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_statement_stops_in_the_middle_and_its_connection_serves_on()
    {
        using var lease = _host.Acquire()!;
        for (var round = 0; round < 3; round++)
        {
            using var cancellation = new CancellationTokenSource();
            await using var context = lease.OpenContext();
            var running = Task.Run(
                () => context.Database.SqlQueryRaw<long>(Endless).ToListAsync(cancellation.Token),
                CancellationToken.None);
            await Task.Delay(100, CancellationToken.None);
            Assert.False(running.IsCompleted);
            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<Exception>(() => running.WaitAsync(TimeSpan.FromSeconds(10), CancellationToken.None));
            Assert.True(running.IsFaulted || running.IsCanceled);
        }

        await using var next = lease.OpenContext();
        Assert.Equal(3, await next.Diseases.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_token_cancelled_after_its_statement_touches_no_other()
    {
        using var lease = _host.Acquire()!;
        using var early = new CancellationTokenSource();
        await using (var context = lease.OpenContext())
        {
            await context.Diseases.ToListAsync(early.Token);
        }

        await using var later = lease.OpenContext();
        var reading = later.Database.SqlQueryRaw<long>(Endless.Replace("100000000000", "300000", StringComparison.Ordinal))
            .ToListAsync(CancellationToken.None);
        await early.CancelAsync();

        Assert.Equal([300_000], await reading);
    }
}
