using GraphQL;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Http;

/// <summary>Why a request is answered without looking at its document: the status is the same for every media type.</summary>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    public static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    public ExecutionError ToError() => new(Message) { Code = Code };
}
