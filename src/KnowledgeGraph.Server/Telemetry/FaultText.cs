using System.Data.Common;
using System.Text;

namespace KnowledgeGraph.Server.Telemetry;

/// <summary>
/// A fault as it is logged: what it was and where, and its words only where that is wanted, for they may repeat what a client sent.
/// </summary>
public sealed partial class FaultText(TelemetryOptions options)
{
    /// <summary>Describes a fault and those behind it.</summary>
    public string Of(Exception? fault)
    {
        var text = new StringBuilder();
        for (var current = fault; current is not null; current = current.InnerException)
        {
            text.Append(text.Length == 0 ? "" : "\n behind it: ").Append(current.GetType().FullName);
            if (current is DbException database)
            {
                text.Append(" (").Append(database.SqlState ?? $"{database.ErrorCode}").Append(')');
            }

            if (options.LogFaultMessages || IsOfTheMachine(current))
            {
                text.Append(": ").Append(current.Message);
            }

            text.Append('\n').Append(current.StackTrace);
        }

        return text.ToString();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} met a fault {Where}: {Fault}")]
    internal static partial void Log(ILogger logger, string traceId, string where, string fault);

    private static bool IsOfTheMachine(Exception fault) =>
        fault is IOException or System.Net.Sockets.SocketException or UnauthorizedAccessException;
}
