using GraphQL;

namespace KnowledgeGraph.Server.Http;

/// <summary>A GraphQL request as it came over HTTP, its parameters well typed but the document not yet looked up.</summary>
internal sealed class GraphQLRequest
{
    public string? Query { get; set; }

    public string? OperationName { get; set; }

    public Inputs Variables { get; set; } = Inputs.Empty;

    /// <summary>Id of a stored document, as given.</summary>
    public string? DocumentId { get; set; }

    /// <summary>SHA-256 out of Apollo's <c>extensions.persistedQuery</c>.</summary>
    public string? PersistedHash { get; set; }
}
