using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// How the hosts of a connection string are reached: writes and locks go to the primary, releases are read from standbys as long as there
/// are any, and what is asked about releases from the primary, or from a standby while there is none.
/// </summary>
internal sealed class PostgresConnections : IDisposable
{
    private const int DriverTimeout = 15;
    private const int DriverRecheck = 10;
    private const int DriverCancellationTimeout = 2_000;

    // A host that is gone must not be waited for longer than readers wait.
    private const int Timeout = 3;

    // Nor a statement on a connection on which nothing comes back, once it has been told to stop.
    private const int CancellationTimeout = 500;

    // What is asked about releases reads a row or two.
    private const int AskingTimeout = 3;

    // How much longer than an answer a step of an import may take in which the server says nothing: sorting a table, flushing what has been written.
    private const int StepsOfAnswers = 10;

    // A lock is given up before the statement that waits for it, for the server to say which it was.
    private const int LockShare = 900;

    // For how long a host that was found gone is not tried again, in whole seconds as the driver counts them.
    private const int RecheckSeconds = 1;

    // An import holds its lock, its draft, and a few connections that read or build indexes; fewer would have it wait for itself.
    private const int FewestLong = 20;

    /// <summary>After this time a host that was found gone is tried again, unless the connection string says otherwise.</summary>
    public static readonly TimeSpan HostMemory = TimeSpan.FromSeconds(RecheckSeconds) + TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlConnectionStringBuilder _given;
    private readonly NpgsqlMultiHostDataSource _pooled;
    private readonly NpgsqlMultiHostDataSource _asking;
    private readonly NpgsqlMultiHostDataSource _holding;
    private readonly NpgsqlMultiHostDataSource _long;

    public PostgresConnections(string connection)
    {
        try
        {
            _given = new NpgsqlConnectionStringBuilder(connection);
        }
        catch (ArgumentException wrong)
        {
            throw new ArgumentException($"the connection string of the database is wrong: {wrong.Message}", nameof(connection), wrong);
        }

        if (string.IsNullOrEmpty(_given.Host))
        {
            throw new ArgumentException("the connection string of the database names no Host", nameof(connection));
        }

        // Whose job a connection is decides which host it goes to.
        _given.TargetSessionAttributes = null;
        _given.ApplicationName ??= "kg";
        _given.Timeout = _given.Timeout == DriverTimeout ? Timeout : _given.Timeout;
        _given.CancellationTimeout = _given.CancellationTimeout == DriverCancellationTimeout ? CancellationTimeout : _given.CancellationTimeout;
        _given.HostRecheckSeconds = _given.HostRecheckSeconds == DriverRecheck ? RecheckSeconds : _given.HostRecheckSeconds;
        _given.LoadBalanceHosts = true;
        _asking = SourceOf(WaitingFor(AskingTimeout));
        var writing = WaitingFor(_given.CommandTimeout);
        _pooled = SourceOf(writing);
        var holding = new NpgsqlConnectionStringBuilder(writing.ConnectionString) { Options = $"{writing.Options} -c client_connection_check_interval=1s", TcpKeepAlive = true };
        _holding = SourceOf(holding);
        var lasting = new NpgsqlConnectionStringBuilder(holding.ConnectionString)
        {
            CommandTimeout = _given.CommandTimeout * StepsOfAnswers,
            // An import of minutes does not end for a server that is slow to answer for a moment.
            Timeout = _given.Timeout == Timeout ? DriverTimeout : _given.Timeout,
            MaxPoolSize = Math.Max(_given.MaxPoolSize, FewestLong),
        };
        _long = SourceOf(lasting);
    }

    /// <summary>For how long a server may say nothing where it should answer; zero for ever, as the connection string can say.</summary>
    public TimeSpan Answer => TimeSpan.FromSeconds(_given.CommandTimeout);

    /// <summary>For how long it may say nothing between two parts of what it reads or writes; zero for ever.</summary>
    public TimeSpan Step => Answer * StepsOfAnswers;

    /// <summary>Hosts and database, without user or password.</summary>
    public string Place => $"{_given.Host}/{_given.Database ?? _given.Username}";

    /// <summary>Opens a pooled connection to the primary.</summary>
    public NpgsqlConnection OpenPrimary() => _pooled.OpenInTime(TargetSessionAttributes.Primary);

    /// <summary>Opens a pooled connection to the primary, or to a standby while there is none.</summary>
    public NpgsqlConnection OpenEither() => _pooled.OpenInTime(TargetSessionAttributes.PreferPrimary);

    /// <summary>The same for a question that is answered at once, or not at all.</summary>
    public NpgsqlConnection OpenAsking() => _asking.OpenInTime(TargetSessionAttributes.PreferPrimary);

    /// <summary>Opens a pooled connection to the primary for a lock that is held by it; the server notices when this process dies.</summary>
    public NpgsqlConnection OpenHolding() => _holding.OpenInTime(TargetSessionAttributes.Primary);

    /// <summary>
    /// Opens a pooled connection to the primary for a long task: each of its steps has time, and the server notices when this process dies. What
    /// a task sets lasts until the connection is used again; what others wait for, such as a lock, must be given back before.
    /// </summary>
    public NpgsqlConnection OpenLong(string? searchPath = null)
    {
        var connection = _long.OpenInTime(TargetSessionAttributes.Primary);
        try
        {
            if (searchPath is not null)
            {
                connection.Execute($"SET search_path = {searchPath}");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the primary answers anybody at the moment.</summary>
    public bool IsAnswering()
    {
        try
        {
            using var connection = _asking.OpenInTime(TargetSessionAttributes.Primary);
            return connection.Scalar<int>("SELECT 1") == 1;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>A pool of connections that can only read, and read one release only.</summary>
    public NpgsqlMultiHostDataSource Reading(string schema)
    {
        var builder = new NpgsqlConnectionStringBuilder(_given.ConnectionString)
        {
            SearchPath = schema,
            // Tells an operator which release a connection is for.
            ApplicationName = $"{_given.ApplicationName} {schema}",
            // Compiling a query takes longer than any of ours runs.
            Options = $"{_given.Options} -c default_transaction_read_only=on -c jit=off",
        };
        return SourceOf(builder);
    }

    public void Dispose()
    {
        _pooled.Dispose();
        _asking.Dispose();
        _holding.Dispose();
        _long.Dispose();
    }

    private NpgsqlConnectionStringBuilder WaitingFor(int seconds) =>
        new(_given.ConnectionString) { CommandTimeout = seconds, Options = $"-c lock_timeout={seconds * LockShare} {_given.Options}" };

    // Every type here is one of PostgreSQL's own. To ask a server for its list of types takes longer than all else that a new connection does.
    private static NpgsqlMultiHostDataSource SourceOf(NpgsqlConnectionStringBuilder connection) =>
        new NpgsqlDataSourceBuilder(connection.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false)).BuildMultiHost();
}
