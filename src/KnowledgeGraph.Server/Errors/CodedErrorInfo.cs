using GraphQL;
using GraphQL.Execution;

namespace KnowledgeGraph.Server.Errors;

/// <summary>Writes an error's code and its own extensions, and none of the engine's.</summary>
internal sealed class CodedErrorInfo(int maxMessageLength) : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = executionError.Code ?? ErrorCodes.InternalError };
        foreach (var (key, value) in executionError.Extensions ?? [])
        {
            extensions.TryAdd(key, value);
        }

        return new ErrorInfo { Message = Shorten(executionError.Message), Extensions = extensions };
    }

    // Validation messages may quote the document.
    private string Shorten(string message) =>
        message.Length <= maxMessageLength ? message : string.Concat(message.AsSpan(0, maxMessageLength), "…");
}
