using GraphQL;
using GraphQL.Validation;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Says of what does not fit the schema only where it stands, for the usual words say what would.</summary>
internal static class SchemaSecrecy
{
    public static ExecutionErrors Conceal(ExecutionErrors errors)
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
        var concealed = new ExecutionError($"{message} (GraphQL specification, {fault.Number}). This service does not tell its schema.") { Code = code };
        foreach (var location in fault.Locations ?? [])
        {
            concealed.AddLocation(location);
        }

        return concealed;
    }
}
