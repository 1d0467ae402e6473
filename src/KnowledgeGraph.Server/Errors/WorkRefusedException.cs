using GraphQL;

namespace KnowledgeGraph.Server.Errors;

/// <summary>A request turned out to be more work than one request may be; it ends as a whole.</summary>
internal sealed class WorkRefusedException : ExecutionError
{
    private WorkRefusedException(string code, string message)
        : base(message) => Code = code;

    public static WorkRefusedException TooCostly() => new(
        ErrorCodes
            .QueryTooCostly, "The lists that the request gathers cost more than is allowed. Ask for fewer of them, or of narrower terms.");

    public static WorkRefusedException TooLarge(long maxBytes) => new(
        ErrorCodes.TooMuchMemory, $"The lists that the request gathers take more than {maxBytes} bytes. Ask for fewer of them, or of "
            + "narrower terms.");
}
