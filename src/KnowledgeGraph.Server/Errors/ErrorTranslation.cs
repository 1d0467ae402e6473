using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using KnowledgeGraph.Storage.Providers;

namespace KnowledgeGraph.Server.Errors;

/// <summary>Turns the engine's errors into ours: documented codes, nothing internal, a bounded list.</summary>
internal static class ErrorTranslation
{
    public static ExecutionErrors Translate(ExecutionErrors errors, string traceId, int maxErrors)
    {
        var translated = new ExecutionErrors();
        foreach (var error in errors.Take(maxErrors))
        {
            translated.Add(Translate(error, traceId));
        }

        return translated;
    }

    /// <summary>The error for a fault: an internal one, or that the database cannot be asked now.</summary>
    public static ExecutionError Of(Exception fault, string traceId) =>
        StoreFault.IsOfUnavailability(fault) ? OperationErrors.NoDatabase() : Internal(traceId);

    public static ExecutionError Internal(string traceId) => new("Internal error; the trace id finds it in the log.")
    {
        Code = ErrorCodes.InternalError,
        Extensions = new Dictionary<string, object?> { ["traceId"] = traceId },
    };

    private static ExecutionError Translate(ExecutionError error, string traceId)
    {
        switch (error)
        {
            case InvalidVariableError:
                error.Code = ErrorCodes.InvalidVariable;
                return error;
            case ValidationError:
                error.Code = ErrorCodes.ValidationFailed;
                return error;
            case SyntaxError:
                error.Code = ErrorCodes.SyntaxError;
                return error;
            case DocumentError:
                error.Code = ErrorCodes.UnknownOperation;
                return error;
            case not UnhandledError when error.Code is not null && error.InnerException is null:
                return error;
        }

        var hidden = Internal(traceId);
        hidden.Path = error.Path;
        foreach (var location in error.Locations ?? [])
        {
            hidden.AddLocation(location);
        }

        return hidden;
    }
}
