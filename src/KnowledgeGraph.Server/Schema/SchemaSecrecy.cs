using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Schema;

/// <summary>
/// Words the errors of an operation that does not fit the schema. Where clients may know the schema, an error says what would fit; where
/// they may not, it says only which rule was broken and where.
/// </summary>
/// <param name="tellsSchema">Whether clients may know the schema.</param>
public sealed class SchemaSecrecy(bool tellsSchema)
{
    /// <summary>The refusal of a request for the schema, where clients may not know it.</summary>
    internal static RequestFault Refusal { get; } =
        new(StatusCodes.Status403Forbidden, DocumentFault.SecretSchema.Code, DocumentFault.SecretSchema.Message);

    /// <summary>Whether clients may know the schema.</summary>
    public bool TellsSchema => tellsSchema;

    public ExecutionErrors Explain(ExecutionErrors errors, ISchema schema, GraphQLOperationDefinition operation, Inputs variables) =>
        tellsSchema ? VariableFaults.Explain(errors, schema, operation, variables) : Conceal(errors);

    private static ExecutionErrors Conceal(ExecutionErrors errors)
    {
        var concealed = new ExecutionErrors();
        foreach (var error in errors)
        {
            concealed.Add(error is ValidationError fault ? Conceal(fault) : error);
        }

        return concealed;
    }

    private static ExecutionError Conceal(ValidationError fault)
    {
        var (code, message) = fault is InvalidVariableError
            ? (ErrorCodes.InvalidVariable, "The value of a variable does not fit its type")
            : (ErrorCodes.ValidationFailed, "The document does not fit the schema");
        var concealed = new ExecutionError($"{message} (GraphQL specification, {fault.Number}). {DocumentFault.SecretSchema.Message}")
        {
            Code = code,
        };
        foreach (var location in fault.Locations ?? [])
        {
            concealed.AddLocation(location);
        }

        return concealed;
    }
}
