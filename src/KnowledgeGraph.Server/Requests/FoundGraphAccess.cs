using GraphQL;
using KnowledgeGraph.Core.Export;

namespace KnowledgeGraph.Server.Requests;

/// <summary>How resolvers hand over what they find.</summary>
internal static class FoundGraphAccess
{
    /// <summary>Keeps it where the reply is to be a graph, and gives it back.</summary>
    public static T Keeping<T>(this IResolveFieldContext context, T found, Func<T, GraphSelection> select)
    {
        context.Request().Found?.Keep(() => select(found));
        return found;
    }
}
