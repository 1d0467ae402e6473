using KnowledgeGraph.Storage.Model;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Tells faults of the server or the network from faults of the data.</summary>
internal static class PostgresFault
{
    // Connection, resources (a full disk), limits set by an operator, operator intervention, input and output.
    private static readonly string[] ClassesOfMachine = ["08", "28", "53", "57", "58"];

    // The same without refused logins, whose cause is a setting that does not pass by itself; a cancelled statement is left out below.
    private static readonly string[] ClassesOfUnavailability = ["08", "53", "57", "58"];

    // Conflicts between two statements, a table that a standby does not have yet, and a server that shuts down or starts.
    private static readonly string[] PassingCodes =
    [
        PostgresErrorCodes.SerializationFailure, PostgresErrorCodes.DeadlockDetected, PostgresErrorCodes.UndefinedTable,
        PostgresErrorCodes.InvalidSchemaName, PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown,
            PostgresErrorCodes.CannotConnectNow,
    ];

    /// <summary>The exception to throw for a statement that failed while a draft was written.</summary>
    public static Exception WhileWriting(NpgsqlException fault, string what) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } twice =>
            new ReleaseException($"the release is refused at {what}: UNIQUE constraint failed: {twice.Detail ?? twice.MessageText}", fault),
        PostgresException refused when !IsOfHeldLock(refused) && !Array.Exists(ClassesOfMachine, refused.SqlState.StartsWith) =>
            new ReleaseException(
                $"the release is refused at {what}: {refused.MessageText} {refused.Detail} {refused.Where}".TrimEnd(),
                fault),
        _ => new IOException($"cannot write {what}: {MessageOf(fault)}", fault),
    };

    /// <summary>True if the same read may well succeed when it is tried again, perhaps on another host.</summary>
    public static bool IsPassing(Exception fault) => fault switch
    {
        PostgresException refused => refused.IsTransient || PassingCodes.Contains(refused.SqlState),
        // The driver's own faults concern hosts and connections: a connection was lost, or no host is suitable at the moment.
        NpgsqlException => true,
        IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>True for a server that is gone, does not answer, or has no room.</summary>
    public static bool IsOfUnavailability(Exception fault) => fault switch
    {
        PostgresException refused => refused.SqlState != PostgresErrorCodes.QueryCanceled
            && Array.Exists(ClassesOfUnavailability, refused.SqlState.StartsWith),
        // The driver's own faults concern hosts, connections and its pool.
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>
    /// True for a server that refuses what it has answered before: a login or a right that was taken away, a schema that was renamed, a
    /// limit of time that the server sets. No client can change that, and an operator can.
    /// </summary>
    public static bool IsOfRefusal(Exception fault) => IsOfMissingTable(fault) || fault is PostgresException
    {
        SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidAuthorizationSpecification
        or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.QueryCanceled
    };

    /// <summary>True for a missing table or schema.</summary>
    public static bool IsOfMissingTable(Exception fault) =>
        fault is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName };

    /// <summary>True for the faults that come from reading a damaged or inconsistent release.</summary>
    public static bool IsOfDamagedRelease(Exception fault) => fault is
        PostgresException
        {
            SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn
            or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted
        }
        or InvalidOperationException or ArgumentException or InvalidCastException or FormatException
        or OverflowException or IndexOutOfRangeException or ReleaseException;

    /// <summary>
    /// The message of a fault together with those of its causes: the driver itself says no more about hosts than that none is suitable.
    /// </summary>
    public static string MessageOf(Exception fault)
    {
        var words = fault switch
        {
            // Parts that are read at the same time fail together, and after the first failure the driver tells the
            // others that there is no host.
            AggregateException => [MessageOf(Array.Find(Causes(fault), HasTimedOut) ?? Causes(fault)[0])],
            _ when IsOfHeldLock(
                fault) => [$"another session holds a lock and does not give it back ({((PostgresException)fault).MessageText})"],
            _ when HasTimedOut(fault) => ["the server does not answer"],
            _ => Causes(fault.InnerException ?? fault).Select(
                cause => HasTimedOut(cause) ? "the server does not answer" : cause.GetBaseException().Message).Prepend(fault.Message),
        };
        return string.Join("; ", words.Select(word => word.TrimEnd('.', ' '))
            .Where(word => !word.Contains("inner exception", StringComparison.Ordinal))
            .Distinct());
    }

    private static bool IsOfHeldLock(Exception fault) => fault is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable };

    private static bool HasTimedOut(Exception? fault) =>
        fault is not null && (fault is TimeoutException || HasTimedOut(fault.InnerException));

    /// <summary>The causes of a fault: parts of an image are read at the same time and fail together.</summary>
    public static Exception[] Causes(Exception fault) =>
        fault is AggregateException several ? [.. several.Flatten().InnerExceptions] : [fault];
}
