using GraphQL;
using GraphQLParser;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Why a document was refused before it reached validation; the message never repeats the input.</summary>
public sealed record DocumentFault(string Code, string Message, Location? Location = null)
{
    public ExecutionError ToError()
    {
        var error = new ExecutionError(Message) { Code = Code };
        if (Location is { } location)
        {
            error.AddLocation(location);
        }

        return error;
    }
}
