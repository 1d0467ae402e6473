using KnowledgeGraph.IntegrationTests.Cli;
using Npgsql;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>
/// A database that accepts connections but is silent, or whose locks are never released: no command waits for it forever, and each reports
/// what it waited for.
/// </summary>
public sealed class SilentDatabaseTests : IDisposable
{
    // A hang fails the test instead of blocking the run.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // The answers to these last bytes may no longer matter.
    private const int LastBytes = 1_500;

    private readonly TestDatabase _database;
    private readonly StallingProxy _proxy;
    private readonly string _impatient;

    public SilentDatabaseTests()
    {
        PostgresPrograms.Require();
        _database = new TestDatabase(hasImages: true);
        _proxy = StallingProxy.To(_database.Connection);
        _impatient = new NpgsqlConnectionStringBuilder(_proxy.Through(_database.Connection)) { CommandTimeout = 1, Timeout = 1 }
            .ConnectionString;
    }

    public void Dispose()
    {
        _proxy.Dispose();
        _database.Dispose();
    }

    [SkippableFact]
    public async Task An_import_whose_database_falls_silent_ends_with_a_line_wherever_it_does()
    {
        // The first run also makes the catalogue.
        var whole = 0L;
        for (var run = 0; run < 2; run++)
        {
            _proxy.Open();
            Assert.Equal(0, (await RunAsync(Import)).ExitCode);
            whole = _proxy.Sent;
            _proxy.Close();
        }

        // Nearly all bytes are rows; the rest (words, indexes, checks, the name and the pointer) is in the last few thousand.
        foreach (var bytes in RandomCases.Of([whole / 2, 0, whole / 500, whole - 40_000, whole - 12_000, whole - 6_000, whole - 3_000, whole
            - 1_500, whole - 700, whole - 300]))
        {
            _proxy.StallAfter(bytes);
            var run = await RunAsync(Import);
            // Runs differ by some hundred bytes, and one may have ended before the server fell silent, or while it closed the connection.
            if (run.ExitCode == 0)
            {
                Assert.True(
                    !_proxy.IsStalled || bytes >= whole - LastBytes,
                    $"ended well, though the server fell silent after {bytes} of {whole} bytes");
            }
            else
            {
                RequireLine(run, "does not answer");
            }

            _proxy.Resume();
            _proxy.Close();
        }

        _proxy.Open();
        Assert.Equal(0, (await RunAsync(Import)).ExitCode);
    }

    [SkippableFact]
    public async Task Every_command_that_needs_a_silent_database_ends_with_a_line()
    {
        var (older, newer) = (_database.Build("older"), _database.Build("newer"));
        _database.Store.Activate(older);
        _database.Store.Activate(newer);
        _proxy.Open();
        _proxy.Stall();
        string[][] commands =
        [
            ["releases", "list"], ["releases", "activate", older], ["releases", "rollback"], ["releases", "keep", older],
            ["releases", "check"], ["releases", "image", newer],
            ["releases", "diff", older, newer], ["query", "{ release { id } }"],
        ];
        foreach (var command in commands)
        {
            RequireLine(await RunAsync(command), "does not answer");
        }

        _proxy.Resume();
        Assert.Equal(newer, _database.Store.CurrentId);
        Assert.Equal(0, (await RunAsync(["releases", "rollback"])).ExitCode);
        Assert.Equal(older, _database.Store.CurrentId);
    }

    [SkippableTheory]
    [InlineData("image")]
    [InlineData("check")]
    [InlineData("diff")]
    public async Task A_command_in_the_middle_of_which_the_database_falls_silent_ends_with_a_line(string verb)
    {
        var (older, newer) = (_database.Build("older"), _database.Build("newer"));
        _database.Store.Activate(newer);
        string[] command = verb == "diff" ? ["releases", verb, older, newer] : ["releases", verb, newer];
        File.Delete(_database.ImageOf(newer));
        _proxy.Open();
        Assert.Equal(0, (await RunAsync(command)).ExitCode);
        var whole = _proxy.Sent;
        _proxy.Close();
        foreach (var part in RandomCases.Of([0.6, 0.3]))
        {
            _proxy.StallAfter((long)(whole * part));
            RequireLine(await RunAsync(command), "does not answer");
            _proxy.Resume();
            _proxy.Close();
        }
    }

    [SkippableTheory]
    [InlineData("LOCK TABLE kg.pointer IN ACCESS EXCLUSIVE MODE")]
    [InlineData("LOCK TABLE kg.release IN ACCESS EXCLUSIVE MODE")]
    [InlineData("SELECT 1 FROM kg.pointer FOR UPDATE")]
    [InlineData("SELECT pg_advisory_lock(1262944257)")]
    [InlineData("SELECT pg_advisory_lock(1262944258)")]
    public async Task A_lock_that_nobody_gives_back_is_not_waited_for_without_end(string sql)
    {
        _proxy.Open();
        var (older, newer) = (_database.Build("older"), _database.Build("newer"));
        _database.Store.Activate(older);
        _database.Store.Activate(newer);
        await using (var holder = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_database.Connection) { Pooling = false }.ConnectionString))
        {
            await holder.OpenAsync();
            await using var transaction = await holder.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(sql, holder);
            await command.ExecuteNonQueryAsync();

            var import = await RunAsync(Import);
            Assert.Contains(import.ExitCode, new[] { 1, 5 });
            RequireOneLine(import);
            Assert.True(import.ExitCode == 5 || import.Error.Contains("another ", StringComparison.Ordinal), import.Error);
            var rollback = await RunAsync(["releases", "rollback"]);
            // A rollback does not need the lock of imports.
            Assert.Equal(sql.Contains("257", StringComparison.Ordinal) ? 0 : 1, rollback.ExitCode);
        }

        Assert.Equal(0, (await RunAsync(Import)).ExitCode);
        Assert.Equal(0, (await RunAsync(["releases", "rollback"])).ExitCode);
    }

    private static string[] Import => ["import", "--from", SampleStore.Sources, "--accept-loss"];

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(string[] command)
    {
        var running = Task.Run(
            () => Kg.Run([.. command, "--database", _impatient, "--images", Path.GetDirectoryName(_database.ImageOf("any"))!]));
        Assert.True(await Task.WhenAny(running, Task.Delay(Longest)) == running, $"kg {string.Join(' ', command)} waits without end");
        return await running;
    }

    private static void RequireLine((int ExitCode, string Output, string Error) run, string words)
    {
        Assert.True(run.ExitCode == 1, $"{run.ExitCode} {run.Output} {run.Error}");
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        RequireOneLine(run);
    }

    private static void RequireOneLine((int ExitCode, string Output, string Error) run)
    {
        Assert.Contains("kg: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", run.Error + run.Output, StringComparison.Ordinal);
    }
}
