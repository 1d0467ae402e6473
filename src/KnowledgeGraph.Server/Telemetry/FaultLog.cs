namespace KnowledgeGraph.Server.Telemetry;

/// <summary>The log of a class that answers requests; faults are written in as many words as is wanted.</summary>
/// <param name="logger">Writes the log.</param>
/// <param name="text">Words the faults.</param>
/// <typeparam name="T">The class that logs.</typeparam>
public sealed class FaultLog<T>(ILogger<T> logger, FaultText text)
{
    /// <summary>The log for messages that are not faults.</summary>
    public ILogger Logger => logger;

    /// <summary>Logs the fault of a request.</summary>
    /// <param name="traceId">Finds the request in the log.</param>
    /// <param name="where">The part of the service at work, as a phrase: <c>in a table</c>.</param>
    /// <param name="fault">The fault.</param>
    public void Write(string traceId, string where, Exception? fault) => FaultText.Log(logger, traceId, where, text.Of(fault));
}
