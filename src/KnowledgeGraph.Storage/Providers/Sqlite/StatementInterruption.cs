using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Stops a statement whose request has been cancelled. SQLite runs on the caller's thread and its driver looks at the token only before it
/// starts; sqlite3_interrupt makes the step that is running return.
/// </summary>
internal sealed class StatementInterruption : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbCommand, Watch> _watches = [];

    /// <summary>Interrupts what runs on a connection when the token is cancelled. Dispose before the connection is used for something else;
    /// that waits for an interrupt under way, so that it cannot hit the next statement.</summary>
    public static CancellationTokenRegistration When(SqliteConnection connection, CancellationToken cancellation) =>
        cancellation.Register(static handle => raw.sqlite3_interrupt((sqlite3)handle!), connection.Handle);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _watches.Add(command, new Watch(When((SqliteConnection)command.Connection!, cancellationToken)));
        }

        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result)
    {
        Forget(command);
        return result;
    }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Forget(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Forget(command);
        return Task.CompletedTask;
    }

    private void Forget(DbCommand command)
    {
        if (_watches.TryGetValue(command, out var watch))
        {
            _watches.Remove(command);
            watch.Registration.Dispose();
        }
    }

    private sealed record Watch(CancellationTokenRegistration Registration);
}
