using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The SQL that EF Core sends while a test listens, and no other test's.</summary>
internal sealed class SqlLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<List<(string Text, List<(string Name, object? Value)> Parameters)>?> Listening = new();
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new SqlLog());

    private SqlLog()
    {
    }

    /// <summary>Collects what is sent from here on, in this flow of control.</summary>
    public static List<(string Text, List<(string Name, object? Value)> Parameters)> Listen()
    {
        _ = Subscription;
        return Listening.Value = [];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory())
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Listening.Value is { } log && value.Value is CommandExecutedEventData executed)
        {
            log.Add((executed.Command.CommandText, [.. executed.Command.Parameters.Cast<DbParameter>()
                .Select(parameter => (parameter.ParameterName, parameter.Value))]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static string DbLoggerCategory() => Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;
}
