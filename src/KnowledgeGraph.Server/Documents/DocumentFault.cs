using GraphQL;
using GraphQLParser;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Why a document was refused before it reached validation; the message never repeats the input.</summary>
public sealed record DocumentFault(string Code, string Message, Location? Location = null)
{
    /// <summary>The refusal of whatever asks for a schema that clients may not know.</summary>
    public static DocumentFault SecretSchema { get; } = new(ErrorCodes.IntrospectionRefused, "This service does not tell its schema.");

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
