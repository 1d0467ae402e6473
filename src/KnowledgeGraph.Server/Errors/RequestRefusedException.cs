namespace KnowledgeGraph.Server.Errors;

/// <summary>Ends the reading of a request at its first fault.</summary>
internal sealed class RequestRefusedException(RequestFault fault) : Exception(fault.Message)
{
    public RequestFault Fault { get; } = fault;

    public static RequestRefusedException Bad(string message) => new(RequestFault.Bad(message));
}
