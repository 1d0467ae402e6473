using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents.Rules;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Says of refused variables what would have fitted, in place of the engine's words.</summary>
internal static class VariableFaults
{
    public static ExecutionErrors Explain(ExecutionErrors errors, ISchema schema, GraphQLOperationDefinition operation, Inputs variables)
    {
        var explained = new ExecutionErrors();
        foreach (var error in errors)
        {
            explained.Add(error is InvalidVariableError ? Explain(error, schema, operation, variables) : error);
        }

        return explained;
    }

    private static ExecutionError Explain(ExecutionError error, ISchema schema, GraphQLOperationDefinition operation, Inputs variables)
    {
        foreach (var definition in operation.Variables?.Items ?? [])
        {
            var name = definition.Variable.Name.StringValue;
            if (IsAbout(error, name)
                && variables.TryGetValue(name, out var given)
                && definition.Type.GraphTypeFromType(schema) is { } type
                && InputFaults.OfValue(type, given, "$" + name) is { } fault)
            {
                var explained = new ExecutionError($"Variable '${name}' is invalid. {fault}") { Code = ErrorCodes.InvalidVariable };
                foreach (var location in error.Locations ?? [])
                {
                    explained.AddLocation(location);
                }

                return explained;
            }
        }

        return error;
    }

    // The engine writes the variable, and behind it the place in its value.
    private static bool IsAbout(ExecutionError error, string variable) =>
        Array.Exists(['\'', '.', '['], end => error.Message.StartsWith($"Variable '${variable}{end}", StringComparison.Ordinal));
}
