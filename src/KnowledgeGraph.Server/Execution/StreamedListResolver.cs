using GraphQL;
using GraphQL.Resolvers;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Resolves a list whose field says something about its parts, if that may be.</summary>
internal sealed class StreamedListResolver(IFieldResolver inner) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
        (RefusedStream.Of(context.FieldAst, context.Variables) ?? inner).ResolveAsync(context);
}
