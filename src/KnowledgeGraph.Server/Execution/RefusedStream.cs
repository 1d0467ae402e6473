using System.Globalization;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Stands for the resolver of a list whose @stream has null where null may not be, or asks for fewer than no items; otherwise nothing comes
/// of @stream here.
/// </summary>
internal sealed class RefusedStream(ExecutionError error) : IFieldResolver
{
    /// <summary>Whether a field says anything about its parts.</summary>
    public static bool MayBe(GraphQLField field) => field.Directives?.Find(IncrementalDirectives.Stream) is not null;

    /// <summary>The one to take in place of the field's own; null where all is well.</summary>
    public static RefusedStream? Of(GraphQLField field, Variables variables)
    {
        if (field.Directives?.Find(IncrementalDirectives.Stream)?.Arguments is not { } arguments)
        {
            return null;
        }

        foreach (var argument in arguments)
        {
            if (argument.Name.Value != IncrementalDirectives.Label
                && argument.Value is GraphQLVariable variable
                && variables.IsNull(variable))
            {
                return new RefusedStream(NullArguments.Error($"@{IncrementalDirectives.Stream}({argument.Name.Value}:)", variable));
            }
        }

        return BooleanOf(arguments.Find(IncrementalDirectives.Condition)?.Value, variables) != false
            && CountOf(arguments.Find(IncrementalDirectives.InitialCount)?.Value, variables) < 0
                ? new RefusedStream(Negative())
                : null;
    }

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => throw error;

    private static ExecutionError Negative() =>
        new($"@{IncrementalDirectives.Stream}({IncrementalDirectives.InitialCount}:) may not be negative.")
        {
            Code = ErrorCodes.InvalidArgument,
        };

    private static bool? BooleanOf(GraphQLValue? value, Variables variables) => value switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable variable when variables.ValueFor(variable.Name.Value, out var given) => given.Value as bool?,
        _ => null,
    };

    private static int? CountOf(GraphQLValue? value, Variables variables) => value switch
    {
        GraphQLIntValue literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
        GraphQLVariable variable when variables.ValueFor(variable.Name.Value, out var given) => given.Value as int?,
        _ => null,
    };
}
