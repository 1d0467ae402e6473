using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// The connections to the hosts of a connection string: writes and locks go to the primary, releases are read from standbys as long as
/// there are any, and queries about releases go to the primary, or to a standby while there is no primary.
/// </summary>
internal sealed class PostgresConnections : IDisposable
{
    private const int DriverTimeout = 15;
    private const int DriverRecheck = 10;
    private const int DriverCancellationTimeout = 2_000;

    // Connecting to a host that is gone must not take longer than readers wait.
    private const int Timeout = 3;

    // Nor must a cancelled statement on a connection from which nothing comes back.
    private const int CancellationTimeout = 500;

    // Queries about releases read a row or two.
    private const int AskingTimeout = 3;

    // The number of times longer than a reply that a step of an import may take without word from the server:
    // sorting a table, flushing its writes.
    private const int StepsOfAnswers = 10;

    // The wait for a lock times out before the statement does, so that the server says which lock it was.
    private const int LockShare = 900;

    // The time for which a host that was found gone is not tried again, in whole seconds as the driver counts them.
    private const int RecheckSeconds = 1;

    // An import holds its lock, its draft, and a few connections that read or build indexes; with fewer it would wait for itself.
    private const int FewestLong = 20;

    /// <summary>The time after which a host that was found gone is tried again, unless the connection string says otherwise.</summary>
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

        // The purpose of each connection decides which host it goes to.
        _given.TargetSessionAttributes = null;
        _given.ApplicationName ??= "kg";
        _given.Timeout = _given.Timeout == DriverTimeout ? Timeout : _given.Timeout;
        _given.CancellationTimeout = _given.CancellationTimeout == DriverCancellationTimeout
            ? CancellationTimeout
            : _given.CancellationTimeout;
        _given.HostRecheckSeconds = _given.HostRecheckSeconds == DriverRecheck ? RecheckSeconds : _given.HostRecheckSeconds;
        _given.LoadBalanceHosts = true;
        _asking = SourceOf(WaitingFor(AskingTimeout));
        var writing = WaitingFor(_given.CommandTimeout);
        _pooled = SourceOf(writing);
        var holding = new NpgsqlConnectionStringBuilder(writing.ConnectionString)
        {
            Options = $"{writing.Options} -c client_connection_check_interval=1s",
            TcpKeepAlive = true,
        };
        _holding = SourceOf(holding);
        var lasting = new NpgsqlConnectionStringBuilder(holding.ConnectionString)
        {
            CommandTimeout = _given.CommandTimeout * StepsOfAnswers,
            // An import that runs for minutes must not fail because a server is slow for a moment.
            Timeout = _given.Timeout == Timeout ? DriverTimeout : _given.Timeout,
            MaxPoolSize = Math.Max(_given.MaxPoolSize, FewestLong),
        };
        _long = SourceOf(lasting);
    }

    /// <summary>
    /// The time for which a server may be silent when it should answer; zero means no limit, which the connection string can set.
    /// </summary>
    public TimeSpan Answer => TimeSpan.FromSeconds(_given.CommandTimeout);

    /// <summary>The time for which a server may be silent between two steps of reading or writing; zero means no limit.</summary>
    public TimeSpan Step => Answer * StepsOfAnswers;

    /// <summary>Hosts and database, without user or password.</summary>
    public string Place => $"{_given.Host}/{_given.Database ?? _given.Username}";

    /// <summary>Opens a pooled connection to the primary.</summary>
    public NpgsqlConnection OpenPrimary() => _pooled.OpenInTime(TargetSessionAttributes.Primary);

    /// <summary>Opens a pooled connection to the primary, or to a standby while there is none.</summary>
    public NpgsqlConnection OpenEither() => _pooled.OpenInTime(TargetSessionAttributes.PreferPrimary);

    /// <summary>As <see cref="OpenEither"/>, for a query that is answered within a few seconds or not at all.</summary>
    public NpgsqlConnection OpenAsking() => _asking.OpenInTime(TargetSessionAttributes.PreferPrimary);

    /// <summary>Opens a pooled connection to the primary that holds a lock; the server notices when this process dies.</summary>
    public NpgsqlConnection OpenHolding() => _holding.OpenInTime(TargetSessionAttributes.Primary);

    /// <summary>
    /// Opens a pooled connection to the primary for a long task: each of its steps has time, and the server
    /// notices when this process dies. Settings that a task makes last until the connection is used again;
    /// anything that others wait for, such as a lock, must be released before that.
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

    /// <summary>Whether the primary answers at the moment.</summary>
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
            // Shows an operator which release a connection is for.
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

    // All types used here are built into PostgreSQL. Asking a server for its list of types takes longer than
    // everything else that a new connection does.
    private static NpgsqlMultiHostDataSource SourceOf(NpgsqlConnectionStringBuilder connection) =>
        new NpgsqlDataSourceBuilder(connection.ConnectionString).ConfigureTypeLoading(types => types.EnableTypeLoading(false))
            .BuildMultiHost();
}
