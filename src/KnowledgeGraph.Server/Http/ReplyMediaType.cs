namespace KnowledgeGraph.Server.Http;

/// <summary>The two ways a GraphQL reply may be labelled; they differ in the status of refused documents.</summary>
internal enum ReplyMediaType
{
    /// <summary>application/json: 200 whenever the request itself was well formed.</summary>
    Json,

    /// <summary>application/graphql-response+json: 4xx or 5xx when the operation was not run.</summary>
    GraphQLResponse,
}
