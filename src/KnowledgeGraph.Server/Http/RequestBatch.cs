namespace KnowledgeGraph.Server.Http;

/// <summary>The operations that one HTTP request asks for: one, or several in a row.</summary>
internal sealed record RequestBatch(BatchForm Form, IReadOnlyList<GraphQLRequest> Requests)
{
    public static RequestBatch Of(GraphQLRequest request) => new(BatchForm.Single, [request]);
}
