using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.DataLoading;

/// <summary>The two doors to the data: the image for what is connected, the loaders for what is kept in the database.</summary>
public static class RequestAccess
{
    private const string LoadersKey = "loaders";

    /// <summary>The image of the release this request reads.</summary>
    public static GraphImage Graph(this IResolveFieldContext context) => Lease(context).Graph;

    /// <summary>This request's loaders.</summary>
    public static RequestLoaders Loaders(this IResolveFieldContext context)
    {
        var request = context.Request();
        lock (request)
        {
            if (request.TryGetValue(LoadersKey, out var known))
            {
                return (RequestLoaders)known!;
            }

            var loaders = new RequestLoaders(Lease(context));
            request.Add(LoadersKey, loaders);
            return loaders;
        }
    }

    private static IGraphLease Lease(IResolveFieldContext context) => (IGraphLease)context.Request().Release;
}
