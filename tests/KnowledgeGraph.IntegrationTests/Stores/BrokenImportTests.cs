using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>
/// An import whose database goes, or takes nothing, at whatever moment: it ends with 1 and a line, and never with a stack.
/// </summary>
public sealed class BrokenImportTests : IDisposable
{
    private readonly TestDatabase _database;
    private readonly StallingProxy _proxy;

    public BrokenImportTests()
    {
        PostgresPrograms.Require();
        _database = new TestDatabase();
        _proxy = StallingProxy.To(_database.Connection);
    }

    public void Dispose()
    {
        _proxy.Dispose();
        _database.Dispose();
    }

    [SkippableFact]
    public void A_connection_that_is_cut_is_told_in_a_line_wherever_it_is_cut()
    {
        RandomCases.RequireFull();
        RequireLine(Import(_proxy.Through(_database.Connection)));
        var whole = 0L;
        // The first one also makes the tables of the catalogue, so that it is the second that sends as much as those that are cut.
        for (var import = 0; import < 2; import++)
        {
            _proxy.Open();
            Assert.Equal(0, Import(_proxy.Through(_database.Connection)).ExitCode);
            whole = _proxy.Sent;
            _proxy.Close();
        }

        // Nearly all bytes are rows; what comes behind them, indexes, checks, the name and the pointer, is the last few thousand.
        foreach (var cut in new[]
        {
            0,
            whole / 500,
            whole / 2,
            whole - 40_000,
            whole - 12_000,
            whole - 6_000,
            whole - 3_000,
            whole - 1_500,
        })
        {
            _proxy.OpenFor(cut);
            RequireLine(Import(_proxy.Through(_database.Connection)));
            _proxy.Close();
        }

        _proxy.Open();
        Assert.Equal(0, Import(_proxy.Through(_database.Connection)).ExitCode);
    }

    [SkippableFact]
    public void A_database_without_room_is_told_in_a_line()
    {
        var role = "writer_" + new Npgsql.NpgsqlConnectionStringBuilder(_database.Connection).Database;
        _database.Execute($"CREATE ROLE {role} LOGIN CONNECTION LIMIT 0");
        var full = new Npgsql.NpgsqlConnectionStringBuilder(_database.Connection) { Username = role }.ConnectionString;

        RequireLine(Import(full));
        _database.Execute($"ALTER ROLE {role} CONNECTION LIMIT 3; GRANT CREATE ON DATABASE "
            + $"{new Npgsql.NpgsqlConnectionStringBuilder(full).Database} TO {role}");
        RequireLine(Import(full));
    }

    private static (int ExitCode, string Output, string Error) Import(string connection) =>
        Kg.Run("import", "--from", SampleStore.Sources, "--database", connection);

    private static void RequireLine((int ExitCode, string Output, string Error) import)
    {
        Assert.True(import.ExitCode == 1, $"{import.ExitCode} {import.Output} {import.Error}");
        Assert.Contains("kg: ", import.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Error + import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception:", import.Error + import.Output, StringComparison.Ordinal);
    }
}
