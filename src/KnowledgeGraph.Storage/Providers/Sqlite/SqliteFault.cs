using KnowledgeGraph.Storage.Model;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>Tells faults of the machine from faults of the data.</summary>
internal static class SqliteFault
{
    private const int NoMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>The exception to throw for a statement that failed while a draft was written.</summary>
    public static Exception WhileWriting(SqliteException fault, string what) =>
        fault.SqliteErrorCode is ReadOnly or InputOutput or Full or CannotOpen
            ? new IOException($"cannot write {what}: {fault.Message}", fault)
            : new ReleaseException($"the release is refused at {what}: {fault.Message}", fault);

    /// <summary>True if memory or disk space is short, or the disk or the file cannot be reached.</summary>
    public static bool IsOfUnavailability(Exception fault) =>
        fault is SqliteException { SqliteErrorCode: NoMemory or InputOutput or Full or CannotOpen };

    /// <summary>True for the faults that come from reading a damaged or inconsistent release.</summary>
    public static bool IsOfDamagedRelease(Exception fault) => fault is
        SqliteException or InvalidOperationException or ArgumentException or InvalidCastException or FormatException or OverflowException
        or IndexOutOfRangeException or ReleaseException;
}
