using System.Diagnostics;
using Npgsql;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>
/// A PostgreSQL server of the tests' own on a free port of loopback, in a temporary folder. It stops and is deleted with this process,
/// however that ends: a shell holds it that waits for the end of its input.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    // A crash of the machine may lose everything; a crash of the server alone loses nothing.
    private const string Settings =
        // Compiling a plan takes longer than the small tables of tests are worth.
        "-c jit=off -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 -c shared_buffers=256MB -c "
            + "max_wal_size=4GB "
        + "-c wal_level=replica -c max_wal_senders=4 -c hot_standby=on -c autovacuum=off -c max_locks_per_transaction=256 -c "
        + "listen_addresses=127.0.0.1";

    private const string Holder =
        """
        folder=$1; shift
        "$@" >"$folder.log" 2>&1 &
        server=$!
        read -r _
        kill -INT "$server" 2>/dev/null
        wait "$server"
        rm -rf "$folder" "$folder.log"
        """;

    private readonly string _data;
    private readonly Process _holder;
    private readonly Lazy<NpgsqlDataSource> _administration;

    private PostgresServer(string data, int port)
    {
        (_data, Port) = (data, port);
        _administration = new Lazy<NpgsqlDataSource>(() => SourceOf(ConnectionTo("postgres")));
        var start = AsOwner("sh", "-c", Holder, "sh", data, PostgresPrograms.PathOf("postgres"), "-D", data, "-p", $"{port}", "-k", data);
        Settings.Split(' ').ToList().ForEach(start.ArgumentList.Add);
        start.RedirectStandardInput = true;
        _holder = Process.Start(start)!;
        WaitUntilReady();
    }

    public int Port { get; }

    /// <summary>The server's own process.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(_data, "postmaster.pid")).First());

    /// <summary>Makes an empty server. Its own collation is no plain one, so that tests would tell if it mattered.</summary>
    public static PostgresServer StartNew()
    {
        var data = NewFolder();
        Run(
            PostgresPrograms.PathOf("initdb"),
            "-D",
            data,
            "-U",
            "kg",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=en-US",
            "--no-sync",
            "--no-instructions");
        return new PostgresServer(data, Loopback.FreePort());
    }

    /// <summary>Makes a hot standby of this server.</summary>
    public PostgresServer StartStandby()
    {
        var data = NewFolder();
        Run(
            PostgresPrograms.PathOf("pg_basebackup"),
            "-D",
            data,
            "-d",
            $"host=127.0.0.1 port={Port} user=kg",
            "-R",
            "--checkpoint=fast",
            "--no-sync",
            "-X",
            "stream");
        return new PostgresServer(data, Loopback.FreePort());
    }

    /// <summary>The connection string of a database.</summary>
    public string ConnectionTo(string database) => $"Host=127.0.0.1:{Port};Database={database};Username=kg";

    /// <summary>Runs a statement in the database postgres.</summary>
    public void Execute(string sql)
    {
        using var command = _administration.Value.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>The bytes of a database.</summary>
    public long SizeOf(string database)
    {
        using var command = _administration.Value.CreateCommand($"SELECT pg_database_size('{database}')");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Connections that do not ask the server for its list of types first, which takes longer than all else.</summary>
    public static NpgsqlDataSource SourceOf(string connection) =>
        new NpgsqlDataSourceBuilder(connection).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).Build();

    /// <summary>Ends the server and all of its processes with no chance to tidy up.</summary>
    public void Kill()
    {
        using var server = Process.GetProcessById(ProcessId);
        server.Kill(entireProcessTree: true);
        // Not WaitForExit: dead, it stays in the list of processes until its parent asks after it, which is at the very end.
        while (IsAlive(server.Id))
        {
            Thread.Sleep(10);
        }
    }

    /// <summary>Makes a standby a primary.</summary>
    public void Promote() => Run(PostgresPrograms.PathOf("pg_ctl"), "promote", "-D", _data, "-w");

    /// <summary>Has the server stopped and deleted without waiting for it: a process that ends has no time for more.</summary>
    public void LetGo() => _holder.StandardInput.Close();

    public void Dispose()
    {
        if (_administration.IsValueCreated)
        {
            _administration.Value.Dispose();
        }

        _holder.StandardInput.Close();
        _holder.WaitForExit();
        _holder.Dispose();
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{processId}/stat");
            return state[state.LastIndexOf(')') + 2] != 'Z';
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void WaitUntilReady()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                Execute("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !_holder.HasExited)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("kg-postgres-").FullName;
        if (IsRoot)
        {
            Run("chown", "postgres", folder);
        }

        return folder;
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = program == "chown" ? new ProcessStartInfo(program, arguments) : AsOwner([program, .. arguments]);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
        }
    }

    // The server refuses to run as root.
    private static bool IsRoot => Environment.UserName == "root";

    private static ProcessStartInfo AsOwner(params string[] command) => IsRoot
        ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. command]) { WorkingDirectory = "/" }
        : new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" };
}
