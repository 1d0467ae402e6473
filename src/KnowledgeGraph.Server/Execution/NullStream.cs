using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Stands for the resolver of a list whose @stream has null where null may not be; otherwise nothing comes of @stream here.
/// </summary>
internal sealed class NullStream(string argument, GraphQLVariable variable) : IFieldResolver
{
    /// <summary>The one to take in place of the field's own; null where all is well.</summary>
    public static NullStream? Of(GraphQLField field, Variables variables)
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
                return new NullStream(argument.Name.StringValue, variable);
            }
        }

        return null;
    }

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) => throw NullArguments.Error($"@{IncrementalDirectives.Stream}({argument}:)", variable);
}
