using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Reads numbers that have a cap.</summary>
internal static class NumberArguments
{
    /// <summary>The number given, refused beyond its bounds; the usual one, or its cap, where none is.</summary>
    public static int WholeNumber(this IResolveFieldContext context, string argument, int usual, int least, int most)
    {
        var value = context.GetArgument<int?>(argument) ?? usual;
        if (context.Arguments is not { } given || !given.TryGetValue(argument, out var from) || from.Source == ArgumentSource.FieldDefault)
        {
            // A cap below the usual value must not refuse those who asked for none.
            return Math.Min(value, most);
        }

        return value >= least && value <= most
            ? value
            : throw new ExecutionError($"{argument} is {least} to {most}; {value} was given.") { Code = ErrorCodes.InvalidArgument };
    }
}
