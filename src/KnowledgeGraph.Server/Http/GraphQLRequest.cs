using GraphQL;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>A GraphQL request as it came over HTTP, its parameters well typed but the document not yet looked up.</summary>
internal sealed class GraphQLRequest
{
    public string? Query { get; set; }

    public string? OperationName { get; set; }

    public Inputs Variables { get; set; } = Inputs.Empty;

    /// <summary>Bytes of the body that it came in; of several requests in one body, the first has them all.</summary>
    public int SentBytes { get; set; }

    /// <summary>Id of a stored document, as given.</summary>
    public string? DocumentId { get; set; }

    /// <summary>SHA-256 out of Apollo's <c>extensions.persistedQuery</c>.</summary>
    public string? PersistedHash { get; set; }

    /// <summary>The release that is to answer, out of <c>extensions.release</c>.</summary>
    public string? Release { get; set; }

    /// <summary>Every set of variables, where they were given as a list.</summary>
    public IReadOnlyList<Inputs>? VariableSets { get; set; }

    /// <summary>The fault of this request, where it is one of several and the others are to be answered.</summary>
    public RequestFault? Fault { get; init; }

    /// <summary>The same request with one of its sets of variables.</summary>
    public GraphQLRequest With(Inputs variables) => new()
    {
        Query = Query,
        OperationName = OperationName,
        DocumentId = DocumentId,
        PersistedHash = PersistedHash,
        Release = Release,
        Variables = variables,
    };
}
